import type { Linter, Problem } from '../../lint/linter';
import { metricById } from '../../metrics';
import { periodEnd, readPeriod } from '../../periods';
import type { CompanyFiles } from '../format';
import { companyFacts } from './facts';

export const fiscalPeriods: Linter<CompanyFiles> = {
  name: 'fiscal periods',
  about: 'Periods fit the fiscal calendar, and nothing is reported before its period is over.',
  check({ companies }) {
    const problems: Problem[] = [];
    for (const { file, metric, period, at, fact } of companyFacts(companies)) {
      const read = readPeriod(period);
      const { calendar, outlook } = metricById(metric);
      const endMonth = file.content.fiscalYearEnd;
      if (read?.within !== undefined) {
        if (endMonth === 12 && read.fiscal) {
          problems.push({
            file: file.file,
            path: at,
            rule: `the fiscal year of ${file.content.name} is the calendar year`,
            fix: `write ${period.slice(2)}`,
          });
        }
        if (endMonth !== 12 && !read.fiscal && !calendar && !/calendar/i.test(fact.note ?? '')) {
          problems.push({
            file: file.file,
            path: at,
            rule: `${period} is a calendar period, but the fiscal year ends in month ${endMonth}`,
            fix: 'write the fiscal period (FY…), or say in the note that the source counts by the calendar',
          });
        }
        if (read.fiscal && calendar) {
          problems.push({
            file: file.file,
            path: at,
            rule: `${metric} is counted by calendar quarters`,
            fix: 'write the calendar quarter',
          });
        }
      }
      const said = fact.asOf ?? file.content.sources[fact.source]?.date;
      if (said === undefined || said.length < 7 || outlook || fact.counts === false || read?.within === undefined)
        continue;
      const [year = 0, month = 0] = said.split('-').map(Number);
      // Fiscal quarters of 52/53-week years end up to a week off the month.
      if (year * 12 + month < periodEnd(period, endMonth)) {
        problems.push({
          file: file.file,
          path: at,
          rule: `the source is dated ${said}, before ${period} was over`,
          fix: 'correct the period or the date, or move the fact to a guidance metric',
        });
      }
    }
    for (const { file, content } of companies) {
      for (const [period, { ended }] of Object.entries(content.periods ?? {})) {
        const [year = 0, month = 0, day = 15] = ended.split('-').map(Number);
        const end = periodEnd(period, content.fiscalYearEnd);
        const monthAfter = year * 12 + month;
        const fits = monthAfter === end || (monthAfter === end + 1 && day <= 7);
        if (fits) continue;
        problems.push({
          file,
          path: `periods.${period}.ended`,
          rule: `${ended} is not the end of ${period} of a fiscal year that ends in month ${content.fiscalYearEnd}`,
          fix: 'correct the day, the period or "fiscalYearEnd"',
        });
      }
    }
    return problems;
  },
};
