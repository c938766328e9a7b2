/** When something was: 14:05 today, with the day before that. */
export function momentText(at: number, now = Date.now()): string {
  const moment = new Date(at);
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}`;
  if (moment.toDateString() === new Date(now).toDateString()) return time;
  const year = moment.getFullYear() === new Date(now).getFullYear() ? '' : ` ${moment.getFullYear()}`;
  return `${moment.getDate()} ${months[moment.getMonth()]}${year}, ${time}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function two(part: number): string {
  return String(part).padStart(2, '0');
}
