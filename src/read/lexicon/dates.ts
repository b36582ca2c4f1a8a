import { strict } from 'chrono-node/en';
import { choiceOf, otherLanguages } from './languages/all.ts';

/** A month's name, or a date of digits: without one there is no need to look closer. */
const worthALook = /(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}/;
const englishMonths = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const months = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|märz|mai|juni|juli|okt|dez)/i;
/** One separator throughout: an invoice's `2023-0417` is no day. */
const iso = /(?<!\d)((?:19|20)\d\d)([-/._]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/;
const isoMonth = /(?<!\d)((?:19|20)\d\d)[-/._](0[1-9]|1[0-2])(?![\d-])/;
/** Day and month may be either way round: left alone, unless one of them is above 12. */
const numeric = /(?<!\d)(\d{1,2})(?:[./-]|\.\s)(\d{1,2})(?:[./-]|\.\s)((?:19|20)\d\d)(?!\d)/;

/**
 * The first day that a text names, as ISO 8601: `2019-03-29`, or `2019-03` where only the month is said.
 * Undefined where it names none, no year, or one that can be read in two ways (03/04/2019).
 */
export function dayIn(written: string): string | undefined {
  if (written.length > 400 || !worthALook.test(written)) return undefined;
  const text = fromFirstDay(written);
  const plain = iso.exec(text);
  if (plain) return real(plain[1], plain[3], plain[4]);
  const inCjk = inIdeographs.exec(text);
  if (inCjk) return real(inCjk[1], two(Number(inCjk[2])), two(Number(inCjk[3])));
  const foreign = inOtherLanguage(text);
  if (foreign !== undefined) return foreign;
  const digits = numeric.exec(text);
  // With dots it is the day first, in all countries that write dots.
  const isDotted = digits !== null && /^\d{1,2}\.\s?\d{1,2}\./.test(digits[0]);
  if (isDotted) return real(digits[3], two(Number(digits[2])), two(Number(digits[1])));
  if (digits) return fromDigits(Number(digits[1]), Number(digits[2]), digits[3] ?? '');
  if (months.test(text)) return fromWords(text);
  const month = isoMonth.exec(text);
  return month ? `${month[1]}-${month[2]}` : undefined;
}

/** The day that a text names without its year, as `06.11. - Wednesday` does, in a year that is told elsewhere. */
export function dayInYear(text: string, year: string): string | undefined {
  const behind = dayIn(`${text} ${year}`);
  if (year === '' || text.length > longestDay || behind?.length === 10) return behind;
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

/** Months of other languages by their names, the longest first; names that English has too are left to it. */
const monthNumbers: ReadonlyMap<string, number> = new Map(
  otherLanguages.flatMap(({ months: names }) =>
    names.flatMap((forms, index) => forms.split('|').map((form) => [form, index + 1] as const)),
  ),
);
/** All of them, as a choice of a pattern. */
export const foreignMonths = [...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|');
/** `3. Mai 2022`, `le 3 mars 2021`, `15 de marzo de 2019`, `4 мая 2024`: the day, the month, the year. */
const foreignDay = new RegExp(
  `(?<![\\d\\p{L}])(\\d{1,2})(?:\\.|er|º|ª|°)?\\s(?:de\\s|do\\s)?(${foreignMonths})\\p{L}{0,3}\\.?,?\\s(?:de\\s|del\\s|do\\s)?((?:19|20)\\d\\d)(?!\\d)`,
  'iu',
);

/** What stands in a day beside its numbers: a month, a weekday, `the`, `of`, the time. */
const besideNumbers = new RegExp(
  `(?<!\\p{L})(?:(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?|${otherLanguages.flatMap(({ weekdays }) => weekdays).join('|')}|(?:${englishMonths}|${foreignMonths})\\p{L}{0,6}|the|of|on|at|del?|do|[гr]|${choiceOf(({ dates }) => dates.on)}|${choiceOf(({ dates }) => dates.the)})(?!\\p{L})|(?<=\\d)(?:st|nd|rd|th|er|[ap]m)(?!\\p{L})|[年月日년월일]`,
  'giu',
);

/** Whether a text is a day and nothing else, in whatever year: `21 May 2024`, `Di, 21. Mai`, `le 1er mai 2024`. */
export function isDayAlone(text: string): boolean {
  if (text.length > longestDay || !/\d/.test(text)) return false;
  if (/\p{L}/u.test(text.replace(besideNumbers, ' '))) return false;
  const day = dayIn(text) ?? dayInYear(text, '2000');
  return day?.length === ISO_DAY || UNCLEAR_DAY.test(text);
}

/** `3/4/2019` is a day, whichever it is. */
const UNCLEAR_DAY = /^\s*\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\)?\s*$/;

const ISO_DAY = '2000-01-01'.length;

/** Days and months, and how the year is put beside them. */
const yearless: readonly { day: RegExp; withYear: (year: string) => string }[] = [
  { day: /(?<![\d.])\d{1,2}\.\d{1,2}\.(?!\d)/, withYear: (year) => `$&${year}` },
  { day: /(?<![\d/])\d{1,2}\/\d{1,2}(?![\d/])/, withYear: (year) => `$&/${year}` },
  {
    day: /(?<!\d)\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]/u,
    withYear: (year) => `${year}年$&`,
  },
  {
    day: new RegExp(
      `(?<!\\d)\\d{1,2}(?:st|nd|rd|th|\\.|er|º|ª|°)?\\s(?:of\\s|de\\s|do\\s)?(?:${englishMonths}|${foreignMonths})\\p{L}{0,6}\\.?(?!\\p{L})`,
      'iu',
    ),
    withYear: (year) => `$& ${year}`,
  },
  {
    day: new RegExp(
      `(?<!\\p{L})(?:${englishMonths})[a-z]{0,6}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?(?!\\d)`,
      'iu',
    ),
    withYear: (year) => `$&, ${year}`,
  },
];

/** `13-14 November`, `14. & 15. Juni`, `14/15 June`, `du 13 au 14 mars`: the days before a month's name. */
const days = new RegExp(
  `(?<![\\d:./-])(\\d{1,2}(?:st|nd|rd|th|\\.|er|º)?)\\s?(?:[-–—/&+,]|and|to|till|until|through|${choiceOf(({ dates }) => dates.toDay)})\\s?\\d{1,2}(?:st|nd|rd|th|\\.|er|º)?(?=\\s(?:of\\s|de\\s|do\\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|${foreignMonths}))`,
  'iu',
);
/** `30. Juni - 2. Juli 2023`: the day and the month that end a range, before its year. */
const lastDay = new RegExp(
  `(?<=\\d(?:st|nd|rd|th|\\.)?\\s\\p{L}{3,10}\\.?)\\s?(?:[-–—/&]|to|${choiceOf(({ dates }) => dates.toMonth)})\\s?\\d{1,2}(?:st|nd|rd|th|\\.)?\\s(?:${foreignMonths}|[a-z]{3,9})\\.?(?=,?\\s(?:19|20)\\d\\d)`,
  'iu',
);
/** `13.-14.11.2021`, `13./14.11.2021`. */
const dottedRange = /(?<![\d.])(\d{1,2})\.?\s?[-–—/&+]\s?\d{1,2}\.(?=\d{1,2}\.(?:19|20)\d\d)/;
/** `13.11. - 14.11.2021`. */
const dottedSpan = /(?<![\d.])(\d{1,2}\.\d{1,2}\.)\s?[-–—]\s?\d{1,2}\.\d{1,2}\.(?=(?:19|20)\d\d)/;

/** A text whose ranges of days are their first day. */
function fromFirstDay(text: string): string {
  if (
    !/\d\S{0,2}\s?(?:[-–—/&+,]|\p{L}{1,7}\s)\s?\d/u.test(text) &&
    !/\p{L}\.?\s?(?:[-–—/&]|\p{L}{1,3}\s)\s?\d/u.test(text)
  )
    return text;
  return text
    .replace(days, '$1')
    .replace(lastDay, '')
    .replace(dottedRange, '$1.')
    .replace(dottedSpan, '$1');
}

function inOtherLanguage(text: string): string | undefined {
  const [found, day, month, year] = foreignDay.exec(text) ?? [];
  if (found === undefined) return undefined;
  return real(year, two(monthNumbers.get((month ?? '').toLowerCase()) ?? 0), two(Number(day)));
}

function fromDigits(first: number, second: number, year: string): string | undefined {
  if (first > 12 && second <= 12) return real(year, two(second), two(first));
  if (second > 12 && first <= 12) return real(year, two(first), two(second));
  return first === second ? real(year, two(first), two(second)) : undefined;
}

function fromWords(text: string): string | undefined {
  // `March 29 + 30, 2019` and `Aug 1st through 3rd 2017`: the first day counts, the year stands behind.
  // In `tongs 1.5 Oct 2016` a version goes before the month.
  const [found] = strict.parse(text.replace(/[–—]/g, '-').replace(/\d+\.\d+/g, ' '));
  const start = found?.start;
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0];
  if (!start?.isCertain('month') || year === undefined) return monthAndYear(text);
  const month = two(start.get('month') ?? 0);
  return start.isCertain('day')
    ? real(year, month, two(start.get('day') ?? 0))
    : `${year}-${month}`;
}

/** `April 2019`, which needs no day to be a date. */
function monthAndYear(text: string): string | undefined {
  const found = /\b([a-z]{3})[a-z]*\.?,?\s+((?:19|20)\d\d)(?!\d)/i.exec(text);
  const names = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
  const month = names.indexOf(found?.[1]?.toLowerCase() ?? '') + 1;
  return month > 0 ? `${found?.[2]}-${two(month)}` : undefined;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The day, if the calendar has it. */
function real(year = '', month = '', day = ''): string | undefined {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const text = `${year}-${month}-${day}`;
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}
