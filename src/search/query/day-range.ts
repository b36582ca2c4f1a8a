import { dayNumber } from '../text/day-words.ts';

/** Days as numbers, see {@link dayNumber}. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

const DAY = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
/** `2019`, `2019-03..2019-06`, `2017..`, `..2019`; between years a hyphen will do. */
const DAYS = new RegExp(`^(${DAY})?(\\.\\.|(?<=^\\d{4})-(?=(?:\\d{4})?$)|(?<=^)-)?(${DAY})?$`);
/** `>2018`, `<=2020-06`. */
const BOUND = new RegExp(`^([<>])(=?)(${DAY})$`);

const FIRST = 0;
const LAST = 9999_99_99;

/** The days that a part of a date stands for: those of a year, of a month, or one. */
function daysOf(written: string): DayRange {
  const from = dayNumber(written);
  return { from, to: lastOf(from) };
}

/** The last day that a number may stand for; no month has as many. */
function lastOf(day: number): number {
  if (day % 100_00 === 0) return day + 99_99;
  return day % 100 === 0 ? day + 99 : day;
}

/** What is written behind `year:` or `date:`; undefined for what is no date. */
export function dayRange(value: string): DayRange | undefined {
  const [bound, sign, orEqual, day = ''] = BOUND.exec(value) ?? [];
  if (bound !== undefined) {
    const days = daysOf(day);
    if (sign === '>') return orEqual ? { from: days.from, to: LAST } : after(days);
    return orEqual ? { from: FIRST, to: days.to } : before(days);
  }
  const [found, first, dots, last] = DAYS.exec(value) ?? [];
  if (found === undefined || (first === undefined && last === undefined)) return undefined;
  if (dots === undefined) return first === undefined ? undefined : daysOf(first);
  return {
    from: first === undefined ? FIRST : daysOf(first).from,
    to: last === undefined ? LAST : daysOf(last).to,
  };
}

const after = ({ to }: DayRange): DayRange => ({ from: to + 1, to: LAST });
const before = ({ from }: DayRange): DayRange => ({ from: FIRST, to: from - 1 });

/** What is written behind `after:` or `before:`, of which the day itself is no part. */
export function dayBound(name: string, value: string): DayRange | undefined {
  const sign = { after: '>', before: '<' }[name];
  return sign === undefined ? undefined : dayRange(`${sign}${value}`);
}

/**
 * Whether all the days that a number may stand for are in a range.
 * @param day 0 where none is known, which is in none
 */
export const isWithin = (day: number, { from, to }: DayRange): boolean =>
  day !== 0 && day >= from && lastOf(day) <= to;
