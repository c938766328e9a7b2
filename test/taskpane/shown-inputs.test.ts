import type { SheetFunction } from '../../src/functions/define';
import { functions } from '../../src/functions/generated/functions';
import { inputIds } from '../../src/scenario/inputs';
import { readersOf, shownGroups } from '../../src/taskpane/scenario/shown-inputs';

const reading = (inputs: SheetFunction['inputs']) => ({ name: 'F', inputs }) as unknown as SheetFunction;

it('shows the inputs that a function reads, in the order of the scenario', () => {
  expect(shownGroups([reading(['tariffRate', 'treatment']), reading(['revenueShare'])])).toEqual([
    { name: 'Levy', ids: ['revenueShare', 'treatment'] },
    { name: 'Tariff', ids: ['tariffRate'] },
  ]);
});

it('a function that reads everything shows nothing by itself', () => {
  expect(shownGroups([reading('all')])).toEqual([]);
});

it('a function that reads a further input makes it appear', () => {
  const groups = shownGroups([...functions, reading(inputIds)]);
  expect(groups.map(({ name }) => name)).toEqual(['Levy', 'Tariff', 'China market', 'Export control', 'Compute cost']);
  expect(groups.flatMap(({ ids }) => ids)).toHaveLength(inputIds.length);
});

it('tells which functions read an input', () => {
  expect(readersOf('revenueShare', functions)).toContain('MARGINHIT');
  expect(readersOf('policyDate', [])).toEqual([]);
});
