/** CHIPSPEC against a bare Map, against itself on a larger catalogue, and against what a user would write instead. */
import { VLOOKUP } from '@formulajs/formulajs';
import { Catalog } from '../../src/catalog/items/lookup';
import { ask } from '../../src/functions/ask';
import { specValue } from '../../src/functions/catalog/figures';
import type { World } from '../../src/functions/world';
import { Scenarios } from '../../src/scenario/scenarios';
import { functionNamed } from '../support/ask';
import { madeUpDataset } from './made-up-dataset';
import { medians, type Row } from './measure';

const calls = 100_000;
const specNames = ['Memory', 'mem bw', 'TDP', 'bf16', 'FP8 TFLOPS'];
const CHIPSPEC = functionNamed('CHIPSPEC');

interface Ground {
  readonly world: World;
  readonly sloppyNames: readonly string[];
  readonly byName: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly table: readonly (readonly (string | number)[])[];
}

function ground(size: number): Ground {
  const catalog = new Catalog(madeUpDataset(size));
  const world = { catalog, scenarios: new Scenarios() } as World;
  const sloppyNames = catalog.items.map(({ name, vendor }) => `${vendor} ${name.toLowerCase().replaceAll(' ', '-')}`);
  const byName = new Map(
    sloppyNames.map((name, index) => [name, new Map(specNames.map((spec, at) => [spec, index * 100 + at]))]),
  );
  const table = catalog.items.map(({ name }, index) => [name, ...specNames.map((_, at) => index * 100 + at)]);
  return { world, sloppyNames, byName, table };
}

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const bareMap =
  ({ byName, sloppyNames }: Ground) =>
  () => {
    let sum = 0;
    for (let call = 0; call < calls; call++) sum += byName.get(at(sloppyNames, call))?.get(at(specNames, call)) ?? 0;
    return sum;
  };

const inTheFunction =
  ({ world: { catalog }, sloppyNames }: Ground) =>
  () => {
    let sum = 0;
    for (let call = 0; call < calls; call++) {
      const item = catalog.item(at(sloppyNames, call));
      const spec = catalog.spec(at(specNames, call));
      if ('sentence' in item || 'sentence' in spec) throw new Error('A name was not found.');
      sum += Number(specValue(item, spec));
    }
    return sum;
  };

const asExcelCalls =
  ({ world, sloppyNames }: Ground) =>
  () => {
    let sum = 0;
    for (let call = 0; call < calls; call++) {
      sum += Number(ask(CHIPSPEC, [[[at(sloppyNames, call)]], [[at(specNames, call)]]], world)[0]?.[0]);
    }
    return sum;
  };

const inOneCall = ({ world, sloppyNames }: Ground) => {
  const items = Array.from({ length: calls / specNames.length }, (_, index) => [at(sloppyNames, index)]);
  return () => ask(CHIPSPEC, [items, [specNames]], world).length;
};

const vlookups =
  ({ table, world }: Ground, count: number) =>
  () => {
    let sum = 0;
    for (let call = 0; call < count; call++)
      sum += Number(VLOOKUP(at(world.catalog.items, call * 7919).name, table as never, 2 + (call % 5), false));
    return sum;
  };

export function functionRows(): readonly Row[] {
  const [small, usual, large] = [ground(100), ground(200), ground(10_000)] as [Ground, Ground, Ground];
  const [map = 0, own = 0, excel = 0, oneCall = 0] = medians([
    { name: 'map', run: bareMap(usual) },
    { name: 'function', run: inTheFunction(usual) },
    { name: 'excel', run: asExcelCalls(usual) },
    { name: 'one call', run: inOneCall(usual) },
  ]);
  const [mapSmall = 0, mapLarge = 0, ownSmall = 0, ownLarge = 0] = medians([
    { name: 'map, 100', run: bareMap(small) },
    { name: 'map, 10,000', run: bareMap(large) },
    { name: 'function, 100', run: inTheFunction(small) },
    { name: 'function, 10,000', run: inTheFunction(large) },
  ]);
  const few = 500;
  const [lookup200 = 0, lookup10k = 0] = medians(
    [
      { name: 'VLOOKUP 200', run: vlookups(usual, few) },
      { name: 'VLOOKUP 10,000', run: vlookups(large, few) },
    ],
    5,
  );
  const [own200 = 0, own10k = 0] = [own / calls, ownLarge / calls];
  const growth = ownLarge / ownSmall / (mapLarge / mapSmall);
  const ratio = (value: number) => `${value.toFixed(1)} ×`;
  return [
    {
      what: 'CHIPSPEC in the function against two Map.get',
      measured: ratio(own / map),
      budget: '2 ×',
      holds: own / map <= 2,
    },
    {
      what: 'CHIPSPEC as Excel calls it against two Map.get',
      measured: ratio(excel / map),
      budget: '12 ×',
      holds: excel / map <= 12,
    },
    {
      what: '100,000 CHIPSPEC cells in one call',
      measured: `${oneCall.toFixed(1)} ms`,
      budget: '25 ms',
      holds: oneCall <= 25,
    },
    {
      what: 'growth from 100 to 10,000 items against that of a Map',
      measured: ratio(growth),
      budget: '1.5 ×',
      holds: growth <= 1.5,
    },
    {
      what: 'faster than formulajs VLOOKUP, 200 items',
      measured: ratio(lookup200 / few / own200),
      budget: '25 ×',
      holds: lookup200 / few / own200 >= 25,
    },
    {
      what: 'faster than formulajs VLOOKUP, 10,000 items',
      measured: ratio(lookup10k / few / own10k),
      budget: '500 ×',
      holds: lookup10k / few / own10k >= 500,
    },
  ];
}
