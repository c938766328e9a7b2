import type { Linter } from '../../lint/linter';
import type { ItemFiles } from '../format';
import { best, plain } from './facts';

/** Millions of transistors per mm² that real accelerators reach, by node in nm: from I/O-heavy to dense logic. */
const densities: readonly (readonly [node: number, least: number, most: number])[] = [
  [28, 5, 25],
  [16, 15, 45],
  [14, 15, 45],
  [12, 15, 45],
  [10, 20, 90],
  [8, 25, 65],
  [7, 25, 115],
  [6, 25, 120],
  [5, 50, 180],
  [4, 50, 190],
  [3, 70, 320],
  [2, 90, 450],
];

const namedNodes: readonly (readonly [RegExp, number])[] = [
  [/\b4NP?\b|SF4|\bN4\b/, 4],
  [/\bN5\b/, 5],
  [/\bN3[EPX]?\b/, 3],
  [/\bN2\b/, 2],
  [/\bN6\b/, 6],
  [/\bN7\b|N7\+|N\+2|Intel 7/, 7],
  [/N\+1/, 7],
  [/12LP|12FFC|GF14/, 12],
  [/N\+3/, 5],
];

export const transistorDensity: Linter<ItemFiles> = {
  name: 'transistor density',
  about: 'Transistors per area follow from the process: a die as a package, or a slip in one of the three, shows here.',
  check: ({ items }) =>
    items.flatMap(({ file, content: item }) => {
      const transistors = best(item, 'transistors');
      const area = best(item, 'die area');
      const nodes = (item.specs.process ?? [])
        .filter(({ counts, value }) => counts !== false && typeof value === 'string')
        .flatMap(({ value }) => nodesIn(String(value)));
      const known = densities.filter(([node]) => nodes.includes(node));
      if (transistors === undefined || area === undefined || known.length === 0) return [];
      const density = (transistors.number * 1000) / area.number;
      const least = Math.min(...known.map(([, low]) => low));
      const most = Math.max(...known.map(([, , high]) => high));
      if (density >= least && density <= most) return [];
      if (transistors.fact.note !== undefined || area.fact.note !== undefined) return [];
      return [
        {
          file,
          path: transistors.path,
          rule: `${plain(transistors.number)} billion transistors on ${plain(area.number)} mm² are ${Math.round(density)} million per mm², not possible at ${nodes.join(' and ')} nm`,
          fix: `should be between ${least} and ${most} million per mm²: check whether one figure is per die and the other per package`,
        },
      ];
    }),
};

function nodesIn(process: string): number[] {
  const numbers = [...process.matchAll(/(\d+)\+?\s*nm/g)].map(([, node]) => Number(node));
  const names = namedNodes.filter(([pattern]) => pattern.test(process)).map(([, node]) => node);
  return [...new Set([...numbers, ...names])];
}
