/** Where the pieces of a formula stand in its text: whatever is cut out of it must mean what it meant there. */
import fc from 'fast-check';
import '../laws/seed';
import { type AstExpression, parseFormula, spanOf, walk } from '../../src/sharing/formula';

const space = fc.constantFrom('', '', '', ' ', '\n');
const leaf = fc.constantFrom(
  '1',
  '0.5',
  'A1',
  '$B$2',
  "'My sheet'!C3",
  'A1:B2',
  '"a ) b"',
  'TRUE',
  '{1,2;3,4}',
  'rate',
);

/** Expressions as people type them: brackets where none are needed, signs, percents, calls, blanks. */
const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const inner = tie('expression');
  return {
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc.tuple(inner, space).map(([text, blank]) => `(${blank}${text}${blank})`),
      fc
        .tuple(inner, fc.constantFrom('+', '-', '*', '/', '^', '&', '<='), inner, space)
        .map(([left, sign, right, blank]) => `${left}${blank}${sign}${blank}${right}`),
      inner.map((text) => `(${text})%`),
      inner.map((text) => `-(${text})`),
      inner.map((text) => `--${text}`),
      fc.array(inner, { minLength: 1, maxLength: 3 }).map((given) => `TPP(${given.join(',')})`),
      fc.tuple(inner, inner).map(([value, body]) => `LET(x,${value},x+(${body}))`),
    ),
  };
});

/** The tree without the places. */
function meaning(node: AstExpression | undefined): string {
  return JSON.stringify(node, (key, value) => (key === 'start' || key === 'end' ? undefined : value));
}

describe('the text of a piece of a formula', () => {
  test('parses to that piece', () => {
    fc.assert(
      fc.property(expression, (text) => {
        const formula = `=${text}`;
        walk(parseFormula(formula), (node) => {
          const { start, end } = spanOf(node);
          expect(meaning(parseFormula(`=${formula.slice(start, end)}`))).toBe(meaning(node));
          return true;
        });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['=MARGINHIT(B1*(1-B2))', 'B1*(1-B2)'],
    ['=MARGINHIT((B1+B1)-(B2))', '(B1+B1)-(B2)'],
    ['=MARGINHIT( ( B1 ) / 2 )', '( B1 ) / 2'],
    ['=MARGINHIT(((B1))-(B2))', '((B1))-(B2)'],
    ['=MARGINHIT(-(-0.25))', '-(-0.25)'],
    ['=MARGINHIT((B1+B2)%)', '(B1+B2)%'],
    ['=MARGINHIT(1-TPP((1),(2)))', '1-TPP((1),(2))'],
    ['=MARGINHIT("("&(B1)&")")', '"("&(B1)&")"'],
  ])('of %s is %s', (formula, text) => {
    const call = parseFormula(formula);
    const [argument] = call?.type === 'CallExpression' ? call.arguments : [];
    const { start, end } = spanOf(argument as AstExpression);
    expect(formula.slice(start, end)).toBe(text);
  });
});
