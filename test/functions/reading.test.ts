/** What an answer rests on, cell by cell: said by the functions that read it. */
import { ask } from '../../src/functions/ask';
import type { ArgumentInput } from '../../src/functions/cells';
import { type Read, recording } from '../../src/functions/reading';
import { functionNamed } from '../support/ask';
import { worldOf } from '../support/cells';

const world = worldOf(
  { name: 'One', figures: { memory: 80, bandwidth: 3000, bf16: 900 } },
  { name: 'Other', figures: { memory: 96 } },
);
const asked = (name: string, ...given: ArgumentInput[]) => recording(() => ask(functionNamed(name), given, world));
const told = (read: Read) =>
  read.kind === 'items' ? `${read.entry.item.name} ${read.entry.figure.spec.id}` : read.kind;

it('each cell of a table names its own figures', () => {
  const { cells, listed } = asked('CHIPSPEC', [['One'], ['Other']], [['memory', 'bandwidth']]);
  expect(cells.map(({ row, column, reads }) => [row, column, reads.map(told)])).toEqual([
    [0, 0, ['One memory']],
    [0, 1, ['One bandwidth']],
    [1, 0, ['Other memory']],
    [1, 1, []],
  ]);
  expect(listed).toBe(false);
});

it('a computed spec names the figures behind it', () => {
  expect(asked('CHIPSPEC', 'One', 'bytes per flop').cells.flatMap(({ reads }) => reads.map(told))).toEqual([
    'One bandwidth',
    'One bf16',
  ]);
});

it('an argument that is left out names the input that stands in for it, one that is given does not', () => {
  const inputs = (...given: ArgumentInput[]) => asked('MARGINHIT', ...given).cells.flatMap(({ inputs }) => [...inputs]);
  expect(inputs(0.15)).not.toContain('revenueShare');
  expect(inputs(null, 0.5)).toContain('revenueShare');
  expect(inputs(null, 0.5)).not.toContain('productMargin');
});

it('a list of items says that it looked through all of them', () => {
  expect(asked('CHIPLIST').listed).toBe(true);
});

it('an answer of the data that there is none is one of its kind', () => {
  expect([...asked('COMPANYFACT', 'TSMC', 'revenue', '1990').kinds]).toEqual(['companies']);
});

it('what is asked inside is recorded inside', () => {
  const outer = recording(() => asked('CHIPSPEC', 'One', 'memory').cells.length);
  expect(outer.result).toBe(1);
  expect(outer.cells).toEqual([]);
});
