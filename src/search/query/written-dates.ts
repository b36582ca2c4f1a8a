/** A date (a day or a month) that neighbouring words of a query form. */
export interface WrittenDate {
  /** Half-open range of the words, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** The date as `dayWords` writes it: `20221108`, `202211`. */
  readonly key: string;
  /** The date in ISO 8601: `2022-11-08`, `2022-11`. */
  readonly iso: string;
  /** Whether the date is written in numbers only, which mean nothing by themselves. */
  readonly isNumeric: boolean;
}

/** Greatest number of words of a date: `8 Nov 2022`. */
const MOST_WORDS = 3;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
// Patterns for text in lower case: case-insensitive patterns take milliseconds to compile.
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|\\.)?';
const YEAR = '((?:19|20)\\d\\d)';

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day?: string | undefined;
}

type Form = readonly [pattern: RegExp, parts: (groups: readonly string[]) => Parts];

const NUMERIC: readonly Form[] = [
  [
    new RegExp(`^${YEAR}([-./])(\\d{1,2})\\2(\\d{1,2})$`),
    ([year = '', , month = '', day]) => ({ year, month, day }),
  ],
  [new RegExp(`^${YEAR}-(\\d\\d)$`), ([year = '', month = '']) => ({ year, month })],
];
const WORDED: readonly Form[] = [
  [
    new RegExp(`^${DAY} ${MONTH},? ${YEAR}$`),
    ([day, month = '', year = '']) => ({ year, month, day }),
  ],
  [
    new RegExp(`^${MONTH} ${DAY},? ${YEAR}$`),
    ([month = '', day, year = '']) => ({ year, month, day }),
  ],
  [new RegExp(`^${MONTH},? ${YEAR}$`), ([month = '', year = '']) => ({ year, month })],
];

/** Quick test: every date passes, most queries do not. The patterns take a millisecond to compile. */
const A_YEAR = /\d{4}/;

/** The dates in the words of a query, in order, disjoint, each as long as possible. */
export function writtenDates(words: readonly string[]): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  if (!words.some((word) => A_YEAR.test(word))) return found;
  for (let start = 0; start < words.length; start = Math.max(start + 1, found.at(-1)?.end ?? 0)) {
    for (let end = Math.min(words.length, start + MOST_WORDS); end > start; end--) {
      const date = dateIn(words.slice(start, end).join(' ').toLowerCase());
      if (date === undefined) continue;
      found.push({ start, end, ...date });
      break;
    }
  }
  return found;
}

function dateIn(text: string): Pick<WrittenDate, 'key' | 'iso' | 'isNumeric'> | undefined {
  for (const forms of [NUMERIC, WORDED]) {
    for (const [pattern, partsOf] of forms) {
      const groups = pattern.exec(text)?.slice(1);
      if (groups === undefined) continue;
      const { year, month, day } = partsOf(groups);
      const monthNumber = MONTHS.indexOf(month.slice(0, 3)) + 1 || Number(month);
      if (!(monthNumber >= 1 && monthNumber <= 12) || Number(day ?? 1) > 31) return undefined;
      const iso = [year, two(monthNumber), ...(day === undefined ? [] : [two(Number(day))])];
      return { key: iso.join(''), iso: iso.join('-'), isNumeric: forms === NUMERIC };
    }
  }
  return undefined;
}

const two = (number: number): string => String(number).padStart(2, '0');
