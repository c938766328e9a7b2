import { likeWritten, withResults } from '../../src/build/example-results';

const text = `  examples: [
    { formula: '=RATIO("It\\'s")', result: 1.194, note: 'of one, to another' },
    { formula: '=TABLE()', result: [['a', 37], ['b', 2]] },
    { formula: '=LIST()', result: { beginsWith: ['a, b', 1] } },
  ],`;
const examples = [
  { formula: '=RATIO("It\'s")', result: 1.194 },
  {
    formula: '=TABLE()',
    result: [
      ['a', 37],
      ['b', 2],
    ],
  },
  { formula: '=LIST()', result: { beginsWith: ['a, b', 1] } },
];

it('rewrites the results that moved, with as many digits as before, and nothing else', () => {
  const now: Readonly<Record<string, (string | number)[][]>> = {
    '=RATIO("It\'s")': [[1.22388]],
    '=TABLE()': [
      ['a', 37.4],
      ['b', 2],
    ],
    '=LIST()': [
      ["a's", 1],
      ['b', 2],
    ],
  };
  const { text: rewritten, moved } = withResults(text, { examples }, (formula) => now[formula]);
  expect(rewritten).toBe(text.replace('1.194', '1.224').replace("'a, b'", "'a\\'s'"));
  expect(moved.map(({ formula }) => formula)).toEqual(['=RATIO("It\'s")', '=LIST()']);
});

it('leaves alone what it cannot ask', () => {
  expect(withResults(text, { examples }, () => undefined)).toEqual({ text, moved: [] });
});

it('takes a number for the same where it agrees to the digits that are written', () => {
  expect(likeWritten([[0.08823529]], { result: 0.0882 })).toEqual([[0.0882]]);
  expect(likeWritten([[0.08835]], { result: 0.0882 })).toEqual([[0.08835]]);
});
