import type { DataFile } from '../../data-files';
import type { Linter, Problem } from '../../lint/linter';
import type { ItemFile, ItemFiles } from '../format';
import { best, counts, inSpecUnit, places, withUnit } from './facts';

interface Convention {
  /** Spec whose facts are looked at. */
  readonly spec: string;
  /** What a note says of a fact that belongs elsewhere. */
  readonly told: RegExp;
  readonly not?: RegExp;
  readonly belongs: string;
}

const conventions: readonly Convention[] = [
  {
    spec: 'fp32',
    told: /\b(matrix|cube|tensor|HF32)\b/i,
    not: /vector units/i,
    belongs: 'under "fp32 matrix": fp32 is the rate of the vector units',
  },
  {
    spec: 'tdp',
    told: /\b(peak|measured|typical power)\b/i,
    belongs: 'under "peak power": TDP is the thermal design power, neither a peak nor a measurement',
  },
  {
    spec: 'released',
    told: /first (availability|deliver|shipment)|volume production|mass production|small batches(?! from)/i,
    not: /^announced/i,
    belongs: 'under "first shipment": released is the day on which the maker presented it',
  },
];

export const conventionsKept: Linter<ItemFiles> = {
  name: 'conventions',
  about: 'Vector and matrix rates, design power and peaks, announcement and first shipment are specs of their own.',
  check: ({ items }) => [
    ...[...places(items)].flatMap(({ loaded, spec, fact, path }): Problem[] => {
      const convention = conventions.find((each) => each.spec === spec.id);
      const note = fact.note ?? '';
      if (convention === undefined || !counts(fact) || !convention.told.test(note) || convention.not?.test(note))
        return [];
      return [
        { file: loaded.file, path, rule: `the note says "${note}"`, fix: `the line belongs ${convention.belongs}` },
      ];
    }),
    ...items.flatMap(vectorAboveMatrix),
  ],
};

function vectorAboveMatrix({ file, content: item }: DataFile<ItemFile>): readonly Problem[] {
  const vector = best(item, 'fp32');
  const matrix = best(item, 'fp32 matrix');
  if (vector === undefined || matrix === undefined || vector.number <= matrix.number * 1.01) return [];
  return [
    {
      file,
      path: vector.path,
      rule: `the vector units (${vector.number} TFLOPS) are faster than the matrix units (${matrix.number} TFLOPS)`,
      fix: 'swap them, or correct the one that its source does not print',
    },
  ];
}

/** What makers and reporters call a number of their own that a later or finer one replaced. */
const ownNumber = /\b(keynote|roadmap|at launch|launch says|launch coverage|announced)\b/i;
const another = /density|sparsity|sparse|sum of|not HBM|clock|wrong|^plan of/i;

export const credibleRanges: Linter<ItemFiles> = {
  name: 'credible ranges',
  about: 'A number that its maker announced stays in the range although a better one is used.',
  check: ({ items }) =>
    [...places(items)].flatMap(({ loaded, spec, fact, path }): Problem[] => {
      const number = inSpecUnit(spec, fact);
      const note = fact.note ?? '';
      if (number === undefined || fact.counts !== false || fact.credible || !ownNumber.test(note) || another.test(note))
        return [];
      const chosen = best(loaded.content, spec.id);
      if (chosen === undefined || Math.abs(number / chosen.number - 1) <= 0.02) return [];
      return [
        {
          file: loaded.file,
          path,
          rule: `${withUnit(spec, number)} was announced ("${note}") and is not in the range`,
          fix: 'add "credible": true, or say in the note why nobody stands by it',
        },
      ];
    }),
};
