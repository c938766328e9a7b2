import type { Linter } from '../../lint/linter';
import type { ItemFiles } from '../format';
import { places } from './facts';

const releaseDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4]|-H[12])?$/;
const dated: ReadonlySet<string> = new Set(['released', 'first shipment']);
const saysPlanned = /plan|announc|roadmap|due|rumou?r|propos|expected|design verification|development/i;

export const releases: Linter<ItemFiles> = {
  name: 'releases',
  about: 'A release is dated, and one in the future says that it is planned.',
  check({ items }, today) {
    return [...places(items)].flatMap(({ loaded, spec, fact, path }) => {
      const problem = (key: string, rule: string, fix: string) => [
        { file: loaded.file, path: `${path}.${key}`, rule, fix },
      ];
      if (!dated.has(spec.id) || typeof fact.value !== 'string') return [];
      if (!releaseDate.test(fact.value)) {
        return problem(
          'value',
          `"${fact.value}" is no date of release`,
          'write 2025, 2025-04, 2025-04-16, 2026-Q4 or 2026-H1 and put the rest into the note',
        );
      }
      const status = loaded.content.specs.status ?? [];
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
  },
};

/** The first day that a partial date may mean: a quarter or half year is in the future only when it has not begun. */
function firstDay(date: string): string {
  const [year = '', part = ''] = [date.slice(0, 4), date.slice(5)];
  if (part.startsWith('Q')) return `${year}-${String((Number(part[1]) - 1) * 3 + 1).padStart(2, '0')}`;
  if (part.startsWith('H')) return `${year}-${part === 'H1' ? '01' : '07'}`;
  return date;
}
