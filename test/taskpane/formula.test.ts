import { ask } from '../../src/functions/ask';
import { CellError } from '../../src/functions/cells';
import { defineFunction, type SheetFunction } from '../../src/functions/define';
import { functions } from '../../src/functions/generated/functions';
import { anything, date, flag, listOf, matrixOf, number, text } from '../../src/functions/parameters';
import { createWorld } from '../../src/functions/world';
import {
  askInputs,
  type Fields,
  formulaProblem,
  formulaText,
  missingArguments,
} from '../../src/taskpane/builder/formula';
import { readFormula } from '../../src/taskpane/builder/read-formula';
import { functionNamed } from '../support/ask';
import { worldOf } from '../support/cells';

/** A function with every kind of argument that the first functions do not have. */
const KINDS = defineFunction({
  name: 'KINDS',
  family: 'scenario',
  summary: 'All kinds.',
  parameters: {
    label: text({ optional: true, help: 'Text.' }),
    day: date({ optional: true, help: 'Day.' }),
    on: flag({ default: true, help: 'Flag.' }),
    anything: anything({ optional: true, help: 'Anything.' }),
    weights: listOf(number({ help: 'Weights.', optional: true })),
    covariance: matrixOf(number({ help: 'Covariance.', optional: true })),
  },
  result: { shape: 'one', help: 'Nothing.' },
  examples: [],
  native: 'none',
  answer: () => 0,
});

const all: readonly SheetFunction[] = [...functions, KINDS];

function written(name: string, fields: Fields): string {
  const definition = all.find((each) => each.name === name);
  if (definition === undefined) throw new Error(`There is no ${name}.`);
  return formulaText(definition, fields);
}

describe('a formula from fields', () => {
  it.each<[string, Fields, string]>([
    ['MARGINHIT', {}, '=MARGINHIT()'],
    ['MARGINHIT', { share: '15%' }, '=MARGINHIT(15%)'],
    ['MARGINHIT', { share: ' .15 ', treatment: 'cost' }, '=MARGINHIT(.15,,"cost")'],
    ['MARGINHIT', { share: '15%; 0.25' }, '=MARGINHIT({0.15;0.25})'],
    ['MARGINHIT', { share: 'a lot' }, '=MARGINHIT("a lot")'],
    // H100 is a cell of every sheet as well: without "=" it is the chip.
    ['CHIPSPEC', { item: 'H100', spec: 'bandwidth' }, '=CHIPSPEC("H100","bandwidth")'],
    ['CHIPSPEC', { item: '=A2:A9', spec: '= B1' }, '=CHIPSPEC(A2:A9,B1)'],
    ['CHIPSPEC', { item: 'H100; H20;', spec: 'memory; tdp' }, '=CHIPSPEC({"H100";"H20"},{"memory","tdp"})'],
    ['CHIPSPEC', { item: 'the "big" one' }, '=CHIPSPEC("the ""big"" one")'],
    ['CHIPTABLE', { items: 'H20', specs: 'memory', headers: 'FALSE' }, '=CHIPTABLE("H20","memory",,FALSE)'],
    ['DECODERATE', { item: 'H100', parameters: '70B' }, '=DECODERATE("H100",70e9)'],
    ['DECODERATE', { item: 'H100', parameters: '1.5 billion' }, '=DECODERATE("H100",1.5e9)'],
    ['DECODERATE', { item: 'H100', parameters: '8B; 70bn' }, '=DECODERATE("H100",{8000000000;70000000000})'],
    ['DECODERATE', { item: 'H100', parameters: '1,5 billion' }, '=DECODERATE("H100","1,5 billion")'],
    ['KINDS', { label: '70B' }, '=KINDS("70B")'],
    ['KINDS', { day: '2025-04-09' }, '=KINDS(,DATE(2025,4,9))'],
    ['KINDS', { day: 'yesterday' }, '=KINDS(,"yesterday")'],
    ['KINDS', { label: '1,000' }, '=KINDS("1,000")'],
    ['KINDS', { anything: '1,000' }, '=KINDS(,,,1000)'],
    ['KINDS', { anything: 'true' }, '=KINDS(,,,TRUE)'],
    ['KINDS', { weights: '50%; 0.5' }, '=KINDS(,,,,{0.5;0.5})'],
    ['KINDS', { covariance: '1, 0.2; 0.2, 1' }, '=KINDS(,,,,,{1,0.2;0.2,1})'],
  ])('%s %p', (name, fields, formula) => expect(written(name, fields)).toBe(formula));

  it('says what is missing and what cannot be written', () => {
    const chipspec = functionNamed('CHIPSPEC');
    expect(missingArguments(chipspec, { item: 'H100' })).toEqual(['spec']);
    expect(formulaProblem(chipspec, { item: 'x'.repeat(256) })).toMatch(/^item: 256 characters given.*255/);
    expect(formulaProblem(chipspec, { item: '=' })).toMatch(/=A2/);
    expect(formulaProblem(chipspec, { item: 'H100', spec: 'bandwidth' })).toBeUndefined();
  });
});

describe('the preview', () => {
  const world = createWorld();

  it('asks with what the formula would say', () => {
    const chipspec = functionNamed('CHIPSPEC');
    const inputs = askInputs(chipspec, { item: 'One; Other', spec: 'memory; bandwidth' });
    const made = worldOf(
      { name: 'One', figures: { memory: 80, bandwidth: 3000 } },
      { name: 'Other', figures: { memory: 96, bandwidth: 4000 } },
    );
    expect(inputs === 'cells' ? inputs : ask(chipspec, inputs, made)).toEqual([
      [80, 3000],
      [96, 4000],
    ]);
  });

  it('leaves cells to the spreadsheet', () => {
    expect(askInputs(functionNamed('CHIPSPEC'), { item: '=A2', spec: 'memory' })).toBe('cells');
  });

  it('answers a wrong argument with the sentence that the cell would give', () => {
    const marginhit = functionNamed('MARGINHIT');
    const inputs = askInputs(marginhit, { share: '15' });
    const [[answer] = []] = inputs === 'cells' ? [] : ask(marginhit, inputs, world);
    expect(answer).toBeInstanceOf(CellError);
    expect(answer).toMatchObject({ sentence: expect.stringContaining('Did you mean 15%') });
  });
});

describe('the way back', () => {
  it.each<[string, Fields]>([
    ['=MARGINHIT()', {}],
    ['=marginhit( 15% , , "cost" )', { share: '15%', margin: '', treatment: 'cost' }],
    ['=CHIPSPEC("H100","memory")', { item: 'H100', spec: 'memory' }],
    ['=CHIPSPEC(A2:A9,{"memory","tdp"})', { item: '=A2:A9', spec: 'memory; tdp' }],
    ['=CHIPSPEC({"H100","H20"},"tdp")', { item: '={"H100","H20"}', spec: 'tdp' }],
    ['=CHIPSPEC(INDEX(A:A,2),"a;b")', { item: '=INDEX(A:A,2)', spec: '="a;b"' }],
    ['=KINDS("=1+1",DATE(2025,4,9),FALSE,"5")', { label: '="=1+1"', day: '2025-04-09', on: 'FALSE', anything: '="5"' }],
    ['=_xldudf_MARGINHIT(-0.5)', { share: '-0.5' }],
  ])('%s', (formula, fields) => expect(readFormula(formula, all)?.fields).toEqual(fields));

  it.each([
    '=2*MARGINHIT()',
    '=MARGINHIT()+1',
    '=SUM(A1)',
    'MARGINHIT',
    '',
    '=MARGINHIT(',
    '=MARGINHIT(1,2,3,4,5,6,7)',
  ])('%p is not the builder’s to change', (formula) => expect(readFormula(formula, all)).toBeUndefined());

  it('writes every example again as it stands', () => {
    const single = functions.flatMap(({ examples }) => examples.map(({ formula }) => formula));
    const readable = single.flatMap((formula) => {
      const reading = readFormula(formula, functions);
      return reading === undefined ? [] : [{ formula, again: formulaText(reading.definition, reading.fields) }];
    });
    expect(readable.length).toBeGreaterThan(20);
    for (const { formula, again } of readable) expect(again).toBe(formula);
  });
});
