/** The arguments that the market functions share. */
import { number } from '../parameters';

/** Years for which a path may be asked: far beyond any plan, and no day number of Excel by mistake. */
const years = { min: 2000, max: 2100, unit: 'year' } as const;

export const year = number({ ...years, help: 'Year; 2026.5 is the middle of 2026.' });

export { years };

/** How far along from the first year to the second, in plain Excel; texts safe beside an operator. */
export const progressForm = (year: string, first: string, second: string): string =>
  `((${year}-${first})/(${second}-${first}))`;
