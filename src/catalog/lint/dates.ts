import { places } from './facts';
import type { Linter } from './problem';

const releaseDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4]|-H[12])?$/;
const saysPlanned = /plan|announc|roadmap|due|rumou?r|propos|expected|design verification|development/i;

export const dates: Linter = {
  name: 'dates',
  about: 'No source is from the future, and a release in the future says that it is planned.',
  check(items, today) {
    const sources = items.flatMap(({ file, item }) =>
      Object.entries(item.sources)
        .filter(([, { date }]) => date > today)
        .map(([id, { date }]) => ({
          file,
          path: `sources.${id}.date`,
          rule: `${date} is in the future (today is ${today})`,
          fix: 'write the date of publication, or the day on which it was read',
        })),
    );
    const statements = [...places(items)].flatMap(({ loaded, spec, fact, path }) => {
      const problem = (key: string, rule: string, fix: string) => [
        { file: loaded.file, path: `${path}.${key}`, rule, fix },
      ];
      if (fact.asOf !== undefined && fact.asOf > today) {
        return problem('asOf', `${fact.asOf} is in the future (today is ${today})`, 'write the date of the statement');
      }
      if (spec.id !== 'released' || typeof fact.value !== 'string') return [];
      if (!releaseDate.test(fact.value)) {
        return problem(
          'value',
          `"${fact.value}" is no date of release`,
          'write 2025, 2025-04, 2025-04-16, 2026-Q4 or 2026-H1 and put the rest into the note',
        );
      }
      const status = loaded.item.specs.status ?? [];
      const planned = [fact.note, ...status.map(({ value, note }) => `${value} ${note ?? ''}`)].some((text) =>
        saysPlanned.test(text ?? ''),
      );
      if (fact.counts === false || firstDay(fact.value) <= today || planned) return [];
      return problem(
        'value',
        `${fact.value} is in the future (today is ${today}) and nothing says that it is planned`,
        'add the note "planned", or a status that says so',
      );
    });
    return [...sources, ...statements];
  },
};

/** The first day that a partial date may mean: a quarter or half year is in the future only when it has not begun. */
function firstDay(date: string): string {
  const [year = '', part = ''] = [date.slice(0, 4), date.slice(5)];
  if (part.startsWith('Q')) return `${year}-${String((Number(part[1]) - 1) * 3 + 1).padStart(2, '0')}`;
  if (part.startsWith('H')) return `${year}-${part === 'H1' ? '01' : '07'}`;
  return date;
}
