import { isRealDay } from '../model/text/real-day.ts';
import { UserError } from '../model/user-error.ts';

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u;
const AGO = /^(\d{1,4}) ?(d|day|w|week|m|month|y|year)s?$/iu;

/**
 * Parses a date for `--since` and `--until`: a year, month or day of ISO 8601, which is returned unchanged, `today`, or
 * a time before today (`10d`, `2weeks`, `6 months`, `1y`), which becomes a day. Throws UserError for anything else.
 */
export const dateOption =
  (option: string) =>
  (typed: string): string => {
    const [, year = '', month = '01', day = '01'] = DATE.exec(typed) ?? [];
    if (isRealDay(`${year}-${month}-${day}`)) return typed;
    if (typed === 'today') return isoDay(new Date());
    const [, count, unit = ''] = AGO.exec(typed) ?? [];
    if (count !== undefined) return isoDay(before(new Date(), Number(count), unit.toLowerCase()));
    throw new UserError(`${option} takes a date, not "${typed}"`, {
      hint: `For example: ${option} 2019, ${option} 2019-03, ${option} 2019-03-29 or ${option} 2weeks`,
    });
  };

/** Goes back from a day. If the month it reaches is shorter, it takes the last day of that month. */
function before(today: Date, count: number, unit: string): Date {
  const months = unit.startsWith('y') ? count * 12 : unit.startsWith('m') ? count : 0;
  const days = unit.startsWith('d') ? count : unit.startsWith('w') ? count * 7 : 0;
  // Counted from 2000, because Date takes a year below 100 for one of the last century; not before the year 0.
  const month = Math.max(12 * (today.getFullYear() - 2000) + today.getMonth() - months, -24_000);
  const last = new Date(2000, month + 1, 0).getDate();
  return new Date(2000, month, Math.min(today.getDate(), last) - days);
}

/** The ISO 8601 day in the local time zone. */
const isoDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part, at) => `${part}`.padStart(at === 0 ? 4 : 2, '0'))
    .join('-');
