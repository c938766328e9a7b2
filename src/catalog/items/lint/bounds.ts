import type { Linter } from '../../lint/linter';
import type { ItemKind } from '../../specs';
import type { ItemFiles } from '../format';
import { inSpecUnit, places, withUnit } from './facts';

/** Tighter than the bounds in specs.ts, which also hold for systems of a million chips. */
const chipBounds: Readonly<Record<string, readonly [number, number]>> = {
  memory: [1, 1500],
  bandwidth: [10, 40_000],
  interconnect: [10, 8000],
  price: [100, 500_000],
};
const rateOfAChip = [0.1, 200_000] as const;
const factorsOfASlip = [1000, 1 / 1000, 1e6, 1e-6];

export const bounds: Linter<ItemFiles> = {
  name: 'bounds',
  about: 'A value outside what any real item has is a slip of unit or digits.',
  check: ({ items }) =>
    [...places(items)].flatMap(({ loaded, spec, fact, path }) => {
      const number = inSpecUnit(spec, fact);
      const limits = limitsOf(spec.id, spec.unit, loaded.content.kind) ?? spec.plausible;
      if (number === undefined || limits === undefined || fact.counts === false) return [];
      const [smallest, largest] = limits;
      const fits = (n: number): boolean => n >= smallest && n <= largest;
      if (fits(number)) return [];
      const slip = factorsOfASlip.find((factor) => fits(number * factor));
      const allowed = `a ${loaded.content.kind} has between ${withUnit(spec, smallest)} and ${withUnit(spec, largest)}`;
      return [
        {
          file: loaded.file,
          path: `${path}.value`,
          rule: `${withUnit(spec, number)} is not plausible for "${spec.id}": ${allowed}`,
          fix:
            slip === undefined
              ? 'check it against the source'
              : `should be ${withUnit(spec, number * slip)}, not ${fact.value}: the unit is ${fact.unit ?? spec.unit}`,
        },
      ];
    }),
};

function limitsOf(spec: string, unit: string | undefined, kind: ItemKind): readonly [number, number] | undefined {
  if (kind !== 'chip') return undefined;
  return chipBounds[spec] ?? (unit === 'TFLOPS' || unit === 'TOPS' ? rateOfAChip : undefined);
}
