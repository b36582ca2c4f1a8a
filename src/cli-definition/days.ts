import { isRealDay } from '../model/text/real-day.ts';
import { UserError } from '../model/user-error.ts';

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u;
const AGO = /^(\d{1,4}) ?(d|day|w|week|m|month|y|year)s?$/iu;

/**
 * Reads a date for `--since` and `--until`: a year, a month or a day of ISO 8601, which is given back as
 * it is, `today`, or so long before it (`10d`, `2weeks`, `6 months`, `1y`), which becomes a day. Throws UserError
 * for anything else.
 */
export const someDay =
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

/** Of a month that is shorter, its last day. */
function before(today: Date, count: number, unit: string): Date {
  const months = unit.startsWith('y') ? count * 12 : unit.startsWith('m') ? count : 0;
  const days = unit.startsWith('d') ? count : unit.startsWith('w') ? count * 7 : 0;
  // Counted from 2000, since a year below 100 is taken for one of the last century; before the year 0 is nothing.
  const month = Math.max(12 * (today.getFullYear() - 2000) + today.getMonth() - months, -24_000);
  const last = new Date(2000, month + 1, 0).getDate();
  return new Date(2000, month, Math.min(today.getDate(), last) - days);
}

/** Of the reader's time zone, as the calendar on the wall has it. */
const isoDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part, at) => `${part}`.padStart(at === 0 ? 4 : 2, '0'))
    .join('-');
