/** Asking functions in tests: one call, and what comes out as a cell shows it. */
import { Catalog, type ItemData, type ItemFigure } from '../../src/catalog/items/lookup';
import { specById } from '../../src/catalog/specs';
import { ask } from '../../src/functions/ask';
import { type ArgumentInput, CellError, type CellOutput } from '../../src/functions/cells';
import { createWorld, type World } from '../../src/functions/world';
import { functionNamed, shown } from './ask';

export const world = createWorld();

/** Functions asked in a world. */
export function asking(of: World) {
  const cells = (name: string, ...given: readonly ArgumentInput[]) => ask(functionNamed(name), given, of);
  const first = (name: string, ...given: readonly ArgumentInput[]): CellOutput => cells(name, ...given)[0]?.[0] ?? '';
  return {
    cells: (name: string, ...given: readonly ArgumentInput[]) => cells(name, ...given).map((row) => row.map(shown)),
    cell: (name: string, ...given: readonly ArgumentInput[]) => shown(first(name, ...given)),
    /** A number, or a failure that says what came instead. */
    number: (name: string, ...given: readonly ArgumentInput[]): number => {
      const value = first(name, ...given);
      if (typeof value === 'number') return value;
      throw new Error(`${name} gave ${value instanceof CellError ? value.sentence : JSON.stringify(value)}`);
    },
    /** "#VALUE! share: 15 given …" */
    sentence: (name: string, ...given: readonly ArgumentInput[]): string => {
      const value = first(name, ...given);
      return value instanceof CellError ? `${value.code} ${value.sentence}` : `no error: ${JSON.stringify(value)}`;
    },
  };
}

/** A value, or low, best and high. */
type MadeUpFigure = number | string | null | readonly [number, number, number];

interface MadeUpItem extends Partial<Pick<ItemData, 'kind' | 'vendor' | 'country' | 'dataCenter'>> {
  readonly name: string;
  readonly figures: Readonly<Record<string, MadeUpFigure>>;
}

/** The world with items of the test's own instead of the catalogue's. */
export function worldOf(...items: readonly MadeUpItem[]): World {
  const source = { title: 'A datasheet', url: 'https://example.org', kind: 'vendor', date: '2025' } as const;
  const figureOf = ([id, figure]: readonly [string, MadeUpFigure]): ItemFigure => {
    const [low, value, high] = figure !== null && typeof figure === 'object' ? figure : [undefined, figure, undefined];
    return { spec: specById(id), value: value ?? undefined, low, high, confidence: 'high', source };
  };
  const catalog = new Catalog({
    version: '2026.11',
    hash: 'made up',
    vendors: [],
    items: items.map(({ name, kind = 'chip', vendor = 'Maker', country = 'Nowhere', dataCenter = true, figures }) => ({
      id: name.toLowerCase(),
      ...{ name, kind, vendor, country, dataCenter },
      figures: Object.entries(figures).map(figureOf),
    })),
  });
  return { ...createWorld(), catalog };
}
