import { isRealDay } from '../../model/text/real-day.ts';
import { alternativesOf, listed, listedIn, otherLanguages } from './languages/all.ts';

/** Quick test: a text without a year or a date in digits names no day. */
const worthALook = /(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}/;
/** `2024-05-01` with two equal separators or none: an invoice's `2023-0417` is not a day. */
export const isoDay = /(?<!\d)((?:19|20)\d\d)([-/._]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/;
/** `2024-5-1`, `2024/5/1`; with dots it would be a version. */
const withoutZeros = /(?<![\d/-])((?:19|20)\d\d)([-/])(\d{1,2})\2(\d{1,2})(?![\d/-])/;
const isoMonth = /(?<!\d)((?:19|20)\d\d)[-/._](0[1-9]|1[0-2])(?![\d-])/;
/** Day and month in either order: `fromDigits` rejects ambiguous ones. */
const numeric = /(?<!\d)(\d{1,2})(?:[./-]|\.\s)(\d{1,2})(?:[./-]|\.\s)((?:19|20)\d\d)(?!\d)/;

/**
 * The first day that a text names, as ISO 8601: `2019-03-29`, or `2019-03` where the text names only the month.
 * Undefined where the text names no day or no year, or its day is ambiguous (03/04/2019).
 */
export function dayIn(written: string): string | undefined {
  if (written.length > 400 || !worthALook.test(written)) return undefined;
  const text = written.replace(dottedRange, '$1.').replace(dottedSpan, '$1');
  const plain = isoDay.exec(text);
  if (plain) return real(plain[1], plain[3], plain[4]);
  const short = withoutZeros.exec(text);
  if (short) return real(short[1], two(Number(short[3])), two(Number(short[4])));
  const inCjk = inIdeographs.exec(text);
  if (inCjk) return real(inCjk[1], two(Number(inCjk[2])), two(Number(inCjk[3])));
  const months = monthsIn(text);
  const inWords = dayInWords(months);
  if (inWords) return real(...inWords);
  const digits = numeric.exec(text);
  // Dates with dots begin with the day in all countries that use dots.
  const isDotted = digits !== null && /^\d{1,2}\.\s?\d{1,2}\./.test(digits[0]);
  if (isDotted) return real(digits[3], two(Number(digits[2])), two(Number(digits[1])));
  if (digits) return fromDigits(Number(digits[1]), Number(digits[2]), digits[3] ?? '');
  const month = isoMonth.exec(text);
  return monthInWords(months) ?? (month ? `${month[1]}-${month[2]}` : undefined);
}

/** The day that a text such as `06.11. - Wednesday` names without its year, in a given year. */
export function dayInYear(text: string, year: string): string | undefined {
  const behind = dayIn(`${text} ${year}`);
  if (year === '' || text.length > longestDay || behind?.length === 10) return behind;
  const inWords = dayInWords(monthsIn(text), year);
  if (inWords) return real(...inWords);
  for (const { day, withYear } of yearless) {
    if (!day.test(text)) continue;
    const value = dayIn(text.replace(day, withYear(year)));
    if (value !== undefined) return value;
  }
  return behind;
}

const longestDay = 90;

/** `2023年3月4日`, `2023년 3월 4일`, `2023年3月4-5日`. */
const inIdeographs =
  /(?<!\d)((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일~〜～、・–-]/u;

/** Patterns of day and month in digits, each with a replacement that adds the year. */
const yearless: readonly { day: RegExp; withYear: (year: string) => string }[] = [
  { day: /(?<![\d.])\d{1,2}\.\d{1,2}\.(?!\d)/, withYear: (year) => `$&${year}` },
  { day: /(?<![\d/])\d{1,2}\/\d{1,2}(?![\d/])/, withYear: (year) => `$&/${year}` },
  { day: /(?<!\d)\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]/u, withYear: (year) => `${year}年$&` },
];

/** `13.-14.11.2021`, `13./14.11.2021`. */
const dottedRange = /(?<![\d.])(\d{1,2})\.?\s?[-–—/&+]\s?\d{1,2}\.(?=\d{1,2}\.(?:19|20)\d\d)/;
/** `13.11. - 14.11.2021`. */
const dottedSpan = /(?<![\d.])(\d{1,2}\.\d{1,2}\.)\s?[-–—]\s?\d{1,2}\.\d{1,2}\.(?=(?:19|20)\d\d)/;

const monthNames =
  'january,february,march,april,may,june,july,august,september,october,november,december'.split(
    ',',
  );

/** The first letters of the English months, as alternatives of a regular expression. */
export const MONTHS = monthNames.map((name) => name.slice(0, 3)).join('|');

const englishMonths: ReadonlyMap<string, number> = new Map(
  monthNames
    .flatMap((name, index) => [name, name.slice(0, 3)].map((form) => [form, index + 1] as const))
    .concat([['sept', 9]]),
);

const englishWeekdays = [
  ...'mon,tue,tues,wed,wednes,thu,thur,thurs,fri,sat,sun'.split(','),
  ...'monday,tuesday,wednesday,thursday,friday,saturday,sunday'.split(','),
];

/** English names of days and months, in lower case. */
export const calendarWords: ReadonlySet<string> = new Set([
  ...englishWeekdays,
  ...englishMonths.keys(),
]);

/** The numbers of the months in other languages, by the first letters of their names. */
const otherMonths: ReadonlyMap<string, number> = new Map(
  otherLanguages.flatMap(({ months: names }) =>
    listed(names).flatMap((forms, index) =>
      forms.split('|').map((form) => [form, index + 1] as const),
    ),
  ),
);

/** Most letters of an inflection behind the first letters of a month: `января`. */
const LONGEST_ENDING = 3;

/** The number of the month that a lower-case word names in a language other than English. */
function otherMonthOf(name: string): number | undefined {
  const least = Math.max(2, name.length - LONGEST_ENDING);
  for (let length = name.length; length >= least; length--) {
    const month = otherMonths.get(name.slice(0, length));
    if (month !== undefined) return month;
  }
  return undefined;
}

const monthOf = (name: string): number | undefined => englishMonths.get(name) ?? otherMonthOf(name);

/** Year in four digits, month and day in two. */
type Day = readonly [year: string, month: string, day: string];

/** Words of a written day other than its numbers and its month, in lower case. */
const besideDay: ReadonlySet<string> = new Set([
  ...englishWeekdays,
  ...'st,nd,rd,th,er,am,pm,the,of,on,at,de,del,do,г,r,年,月,日,년,월,일'.split(','),
  ...listedIn(({ weekdays }) => weekdays).flatMap((names) => names.split('|')),
  ...otherLanguages.flatMap(({ dates }) => [dates.on ?? [], dates.the ?? []].flat()),
]);

/** Whether a text is only a day, with or without a year: `21 May 2024`, `Di, 21. Mai`, `le 1er mai 2024`. */
export function isDayAlone(text: string): boolean {
  if (text.length > longestDay || !/\d/.test(text)) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const isOfDay = (word: string) => besideDay.has(word) || monthOf(word) !== undefined;
  if (!words.every(isOfDay)) return false;
  const day = dayIn(text) ?? dayInYear(text, '2000');
  return day?.length === ISO_DAY || UNCLEAR_DAY.test(text);
}

/** `3/4/2019` is a day, although the order of day and month is unknown. */
const UNCLEAR_DAY = /^\s*\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\)?\s*$/;

const ISO_DAY = '2000-01-01'.length;

/** A word that names a month, and the text around it, in lower case. */
interface MonthWord {
  readonly name: string;
  readonly month: number;
  readonly isEnglish: boolean;
  readonly before: string;
  readonly behind: string;
  readonly text: string;
}

/** How far before or behind a month its day and year may stand, in characters. */
const BESIDE_MONTH = 40;

function monthsIn(written: string): readonly MonthWord[] {
  const text = written.toLowerCase();
  return Array.from(text.matchAll(/\p{L}{3,}/gu)).flatMap(({ 0: name, index }) => {
    const month = monthOf(name);
    if (month === undefined) return [];
    const end = index + name.length;
    const before = text.slice(Math.max(0, index - BESIDE_MONTH), index);
    const behind = text.slice(end, end + BESIDE_MONTH);
    return { name, month, isEnglish: englishMonths.has(name), before, behind, text };
  });
}

const ordinal = '(?:st|nd|rd|th|\\.|er|º|ª|°)?';

/** The day before a month, the first of several: `29 `, `3rd of `, `15. `, `1er `; `13-14 `, `du 13 au 14 `. */
const dayBefore = new RegExp(
  `(?<![\\p{L}\\d:./-])(\\d{1,2})${ordinal}(?:\\s?(?:[-–—/&+,]|and|to|till|until|through|${alternativesOf(({ dates }) => dates.toDay)})\\s?\\d{1,2}${ordinal})?[\\s/-]{0,2}(?:(?:of|de|do)\\s)?$`,
  'u',
);
/** The day behind a month: ` 29`, ` 3rd`, `. 1`, `-03`; ` 10:30` and ` 3pm` are times. */
const dayBehind = /^\.?,?[\s/-]\s?(\d{1,2})(?:st|nd|rd|th)?(?![\d:]|\s?[ap]m)/;
/** The year behind a month, or behind the end of a range: ` 2023`, `, 2023`, ` de 2023`, ` - 2. juli 2023`. */
const yearBehind = new RegExp(
  `^\\.?(?:\\s?(?:[-–—/&]|to|${alternativesOf(({ dates }) => dates.toMonth)})\\s?\\d{1,2}${ordinal}\\s(?:de\\s|do\\s)?\\p{L}{3,12}\\.?)?,?\\s(?:de\\s|del\\s|do\\s)?((?:19|20)\\d\\d)(?!\\d)`,
  'u',
);
/** ` 3, 2019`: a day and the year. */
const yearBehindDay = /^\D{0,3}\d{1,2}[a-z]{0,2},?\s(?:19|20)\d\d/;
export const anyYear = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/**
 * The first day whose month is a word. With an English month the year may stand anywhere in the text. With a month of
 * another language it must follow, since some of these names are English words (`set`, `out`).
 * @param known the year, if another text states it
 */
function dayInWords(months: readonly MonthWord[], known?: string): Day | undefined {
  for (const { month, isEnglish, before, behind, text } of months) {
    const written = isEnglish
      ? (anyYear.exec(behind) ?? anyYear.exec(text))?.[0]
      : yearBehind.exec(behind)?.[1];
    const year = written ?? known;
    const first = dayBefore.exec(before)?.[1];
    const second = isEnglish ? dayBehind.exec(behind)?.[1] : undefined;
    // The 2 of `Day 2: May 3, 2019` is not the day of May.
    const day = yearBehindDay.test(behind) ? (second ?? first) : (first ?? second);
    if (day !== undefined && year !== undefined) return [year, two(month), two(Number(day))];
  }
  return undefined;
}

/** The first month with a year but without a day, as `2019-04`: `April 2019`, `April/May 2019`, `2019, April`. */
function monthInWords(months: readonly MonthWord[]): string | undefined {
  for (const { name, month, isEnglish, before, behind, text } of months) {
    // Skips short names and names with an ending, which may be other words: `set`, `out`; `junior`.
    if (!isEnglish && (name.length < 4 || !otherMonths.has(name))) continue;
    const isContentWord = isEnglish && name.length > 3 && name !== 'march';
    const [, between = 'of', next] = yearBehindMonth.exec(behind) ?? [];
    const year =
      (isBesideMonth(between) ? next : undefined) ??
      /(?<!\d)((?:19|20)\d\d)[\s.,/-]*$/.exec(before)?.[1] ??
      (isContentWord ? anyYear.exec(text)?.[0] : undefined);
    if (year !== undefined) return `${year}-${two(month)}`;
  }
  return undefined;
}

/** The year behind a month, perhaps with a word between them, which should be another month. */
const yearBehindMonth =
  /^[\s.,/&–—-]*(?:(?:(?:and|to)\s)?(\p{L}+)[\s.,/&–—-]+)?((?:19|20)\d\d)(?!\d)/u;

const isBesideMonth = (word: string): boolean =>
  /^(?:of|del?|do)$/.test(word) || monthOf(word) !== undefined;

function fromDigits(first: number, second: number, year: string): string | undefined {
  if (first > 12 && second <= 12) return real(year, two(second), two(first));
  if (second > 12 && first <= 12) return real(year, two(first), two(second));
  return first === second ? real(year, two(first), two(second)) : undefined;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The day in ISO 8601, if the calendar has it. */
function real(year = '', month = '', day = ''): string | undefined {
  const text = `${year}-${month}-${day}`;
  return isRealDay(text) ? text : undefined;
}
