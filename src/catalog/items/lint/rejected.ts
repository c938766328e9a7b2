import type { Linter } from '../../lint/linter';
import type { ItemFiles } from '../format';
import { inSpecUnit, places, withUnit } from './facts';

const isRepeat = /^repeats /;

export const rejected: Linter<ItemFiles> = {
  name: 'rejected values',
  about: 'A value that one line rejects as wrong must not count in another line of the same spec.',
  check: ({ items }) =>
    [...places(items)].flatMap(({ loaded, spec, fact, path }) => {
      const number = inSpecUnit(spec, fact) ?? fact.value;
      if (fact.counts === false || fact.value === null || fact.note !== undefined || fact.choose !== undefined)
        return [];
      const rejection = (loaded.content.specs[spec.id] ?? []).find(
        (other) =>
          other.counts === false &&
          !isRepeat.test(other.note ?? '') &&
          (inSpecUnit(spec, other) ?? other.value) === number,
      );
      if (rejection === undefined) return [];
      const shown = typeof number === 'number' ? withUnit(spec, number) : String(number);
      return [
        {
          file: loaded.file,
          path,
          rule: `${shown} counts here, but another line rejects it ("${rejection.note}")`,
          fix: 'add "counts": false with the same note here too, or a note that says why this line differs',
        },
      ];
    }),
};
