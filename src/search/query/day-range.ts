import { dayNumber } from '../text/day-words.ts';

/** An inclusive range of days as numbers, see {@link dayNumber}. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

const DAY = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
/** `2019`, `2019-03..2019-06`, `2017..`, `..2019`; between years a hyphen works, too. */
const DAYS = new RegExp(`^(${DAY})?(\\.\\.|(?<=^\\d{4})-(?=(?:\\d{4})?$)|(?<=^)-)?(${DAY})?$`);
/** `>2018`, `<=2020-06`. */
const BOUND = new RegExp(`^([<>])(=?)(${DAY})$`);

const FIRST = 0;
const LAST = 9999_99_99;

/** The days of a full or partial date: of a year, of a month, or a single day. */
function daysOf(written: string): DayRange {
  const from = dayNumber(written);
  return { from, to: lastOf(from) };
}

/** Upper bound of the days that a number stands for: `99` replaces an unknown month or day. */
function lastOf(day: number): number {
  if (day % 100_00 === 0) return day + 99_99;
  return day % 100 === 0 ? day + 99 : day;
}

/** Parses the value of `year:` or `date:`; undefined if it is no date. */
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

/** Parses the value of `after:` or `before:`, excluding the day itself; undefined for other names and values. */
export function dayBound(name: string, value: string): DayRange | undefined {
  const sign = { after: '>', before: '<' }[name];
  return sign === undefined ? undefined : dayRange(`${sign}${value}`);
}

/**
 * Whether a range contains all the days that a number stands for.
 * @param day 0 if unknown, which no range contains
 */
export const isWithin = (day: number, { from, to }: DayRange): boolean =>
  day !== 0 && day >= from && lastOf(day) <= to;
