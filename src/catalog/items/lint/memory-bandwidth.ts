import type { Linter } from '../../lint/linter';
import { specById } from '../../specs';
import type { ItemFiles } from '../format';
import { best, withUnit } from './facts';

/** Bandwidth (GB/s) and capacity (GB) of one stack, from the slowest and smallest sold to the fastest and largest. */
const stacks: Readonly<
  Record<string, { readonly bandwidth: readonly [number, number]; readonly capacity: readonly [number, number] }>
> = {
  HBM2: { bandwidth: [175, 315], capacity: [4, 8] },
  HBM2e: { bandwidth: [300, 465], capacity: [8, 16] },
  HBM3: { bandwidth: [600, 840], capacity: [16, 24] },
  HBM3e: { bandwidth: [750, 1230], capacity: [16, 36] },
  HBM4: { bandwidth: [1500, 3000], capacity: [36, 64] },
};

export const memoryBandwidth: Linter<ItemFiles> = {
  name: 'memory bandwidth',
  about: 'Capacity and bandwidth belong to whole stacks of the memory type: a link, a pair or another type shows here.',
  check: ({ items }) =>
    items.flatMap(({ file, content: item }) => {
      const type = (item.specs['memory type'] ?? []).find(
        (fact) => fact.counts !== false && typeof fact.value === 'string',
      );
      const stack = stacks[String(type?.value)];
      const memory = best(item, 'memory');
      const bandwidth = best(item, 'bandwidth');
      if (stack === undefined || memory === undefined || bandwidth === undefined) return [];
      const [slow, fast] = stack.bandwidth;
      const [small, large] = stack.capacity;
      // Capacity is printed in GB or GiB and rounded down to what is usable: 10 % of slack.
      const least = (memory.number / large) * slow * 0.9;
      const most = (memory.number / small) * fast * 1.1;
      if (bandwidth.number >= least && bandwidth.number <= most) return [];
      const noted = [memory.fact, bandwidth.fact, type].some((fact) => fact?.note !== undefined);
      if (noted) return [];
      const spec = specById('bandwidth');
      return [
        {
          file,
          path: bandwidth.path,
          rule: `${withUnit(spec, bandwidth.number)} does not fit ${memory.number} GB of ${type?.value}`,
          fix: `should be between ${withUnit(spec, Math.round(least))} and ${withUnit(spec, Math.round(most))}, or the memory type or size is another; if all are right, add a note`,
        },
      ];
    }),
};
