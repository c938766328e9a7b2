import type { AnyFiles, Sets } from '../data-files';
import type { Linter, Problem } from './linter';

export const dates = (sets: Sets): Linter<AnyFiles> => ({
  name: 'dates',
  about: 'Nothing was published, said or done after today, and nothing before there was a transistor.',
  check: (all, today) =>
    sets.flatMap(([name, set]) =>
      (all[name] ?? []).flatMap(({ file, content }): Problem[] => {
        const published = Object.entries(set.sources(content)).map(
          ([id, { date }]) => [`sources.${id}.date`, date] as const,
        );
        return [...published, ...(set.days?.(content) ?? [])].flatMap(([path, date]) => {
          if (date > today.slice(0, date.length)) {
            const rule = `${date} is in the future (today is ${today})`;
            return [{ file, path, rule, fix: 'correct the date; a plan is dated by the day of its announcement' }];
          }
          if (date >= '1947') return [];
          return [{ file, path, rule: `${date} is before the first transistor`, fix: 'correct the year' }];
        });
      }),
    ),
});
