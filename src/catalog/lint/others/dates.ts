import type { Problem } from '../problem';
import { companyFacts, type Linter, sourcedFiles } from './linter';

export const dates: Linter = {
  name: 'dates',
  about: 'Nothing was published, said or done after today, and nothing before there was a transistor.',
  check(files, today) {
    const problems: Problem[] = [];
    const check = (file: string, at: string, date: string | undefined) => {
      if (date === undefined) return;
      if (date > today.slice(0, date.length)) {
        problems.push({
          file,
          path: at,
          rule: `${date} is in the future (today is ${today})`,
          fix: 'correct the date; a plan is dated by the day of its announcement',
        });
      } else if (date < '1947') {
        problems.push({ file, path: at, rule: `${date} is before the first transistor`, fix: 'correct the year' });
      }
    };
    for (const { path, sources } of sourcedFiles(files)) {
      for (const [id, { date }] of Object.entries(sources)) check(path, `sources.${id}.date`, date);
    }
    for (const { file, at, fact } of companyFacts(files)) check(file.path, `${at}.asOf`, fact.asOf);
    for (const { path, content } of files.companies) {
      for (const [period, { ended }] of Object.entries(content.periods ?? {}))
        check(path, `periods.${period}.ended`, ended);
    }
    for (const { path, content } of files.policies) {
      for (const [index, { date }] of content.events.entries()) check(path, `events[${index}].date`, date);
      const order = content.events.findIndex(
        ({ date }, index) => index > 0 && date < (content.events[index - 1]?.date ?? ''),
      );
      if (order >= 0) {
        problems.push({
          file: path,
          path: `events[${order}].date`,
          rule: 'events are not in the order of their dates',
          fix: 'move the line up',
        });
      }
    }
    return problems;
  },
};
