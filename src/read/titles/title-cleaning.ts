import { isDayAlone } from '../lexicon/dates.ts';
import { singleSpaced } from '../lexicon/letters.ts';
import { talkLabelOf, withoutTalkLabel } from '../lexicon/talk-labels.ts';
import { withShownWikilinks } from '../markdown/wikilinks.ts';

/** A time of day, or two of them: `10am`, `09:30 - 10:15`. */
const TIMES = String.raw`\d{1,2}(?:[:.h][0-5]\d\s*(?:am|pm)?|\s?(?:am|pm))(?:\s*(?:-|–|—|to)\s*\d{1,2}(?:[:.h][0-5]\d)?\s*(?:am|pm)?)?`;

/** Text before a title that is not part of the title. The patterns are applied until none matches. */
const prefixes: readonly RegExp[] = [
  // The states of a task in Org mode.
  /^(?:TODO|DONE)\s+(?=\p{Lu}\p{Ll})/u,
  // `[REPEAT]`, `[Keynote]`, `(Talk)`
  /^[[(](?:repeat(?: \d)?|talk|keynote|session|workshop|panel|lightning(?: talk)?|video|slides|live|new|tutorial|\w{2,5}\d{2,4}(?:-\w{1,3})?)[\])]\s*[-–—:]?\s*/i,
  // `Title:`, `Talk 3 -`, `Keynote:`, `Session #2:`
  /^(?:(?:opening|closing|main|first|second|third|guest|invited) (?=keynote|talk|session|presentation))?(?:title|talk(?: title)?|session(?: title)?|keynote|lightning talk|workshop|presentation|panel|tutorial|topic|day \d+ keynote)(?:\s*#?(?:\d{1,3}|[IVX]{1,4}\b|[A-H]\b))?\s*(?::|\s[-–—]\s)\s*/i,
  // `SailConf: Title`
  /^\p{L}{2,20}(?:conf|con|fest|camp|days|summit)(?:\s(?:19|20)\d\d)?:\s+/iu,
  // `[10:00] Title`, `Room A | Title`, `Main stage | 13:00 | Title`
  new RegExp(String.raw`^[[(]${TIMES}[\])]\s*[-–—:|]?\s*`, 'i'),
  /^(?:(?:track|room|stage|hall|stream)\s\w{1,12}|(?:main|side|big|small|second)\s(?:track|room|stage|hall))\s*(?:\||\s[-–—]\s)\s*/i,
  // `SVS401-R1 - Title`, `ARC-203: Title`
  /^[A-Z]{2,6}-?\d{2,4}(?:-[A-Z]{1,3}\d{0,2})?\s*(?::|\s[-–—|]\s|\s(?=\p{Lu}))\s*/u,
  // `09:30 - 10:15 Title`, `10am: Title`
  new RegExp(String.raw`^${TIMES}\s*[-–—:|]?\s+`, 'i'),
  // `1. Title`, `03 - Title`, `A. Title`, `#4 Title`
  /^(?:#?\d{1,3}\s*[.):]\s+|#?\d{1,3}\s[-–—]\s|#\d{1,3}\s+|\(?[A-Z][.)]\s+(?=\S)|\((?:\d{1,3}|[IVX]{1,4})\)\s+|[IVX]{2,4}[.)]\s+(?=\S))/,
  // `Notes on Title`, `Notes from "Title"`
  /^(?:(?:talk|session|my|conference)\s)?notes\s*(?::|\b(?:on|for|from|about|of)\b(?:\s+the\s+talk)?)\s*(?=["“'\p{Lu}])/iu,
  // Emoji and their codes
  /^(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic})*|:[a-z_+-]+:)\s*/u,
];

/** Quick test: all prefixes begin with a mark, a digit, a code or one of these words. */
const mayBePrefix =
  /^(?:[^a-z]|[a-z]{1,6}-?\d|[a-z][.)]|[ivx]{2,4}[.)]|title|talk|session|keynote|opening|closing|lightning|workshop|presentation|panel|tutorial|topic|day|track|room|stage|hall|stream|main|side|big|small|first|second|third|guest|invited|my|conference|notes|todo|done|\p{L}{2,20}(?:conf|con|fest|camp|days|summit)\b)/iu;

/** Quick test: all suffixes end with a mark, an emoji, a URL or `notes`. */
const mayBeSuffix = /[^a-z\d]$|notes$|https?:\/\//i;

const suffixes: readonly RegExp[] = [
  /\s*(?:\p{Extended_Pictographic}\uFE0F?|:[a-z_+-]{2,}:)$/u,
  /\s*[[(](?:repeat(?: \d)?|panel|talk|keynote|workshop|video|slides|lightning talk|session|notes|recording|youtube|\w{2,5}\d{2,4}(?:-\w{1,3})?|\d{1,3}\s*min(?:ute)?s?)[\])]$/i,
  // `(10:30)`: a time.
  /\s*[[(]\d{1,2}(?:[:.h]\d{2}|\s?[ap]m)[^()[\]]{0,20}[\])]$/i,
  // `[4/5]`, `(8.5/10)`: a rating.
  /\s*[[(]\d{1,2}(?:[.,]\d)?\s?\/\s?(?:5|6|10)[\])]$/,
  /\s*:?\s*<?https?:\/\/\S+>?$/,
  /\s*[:：]$/,
  /\s+[-–—|]\s+(?:talk\s+)?notes$/i,
  /\s*[-–—|,]$/,
];

/** Brackets after a title, which are removed if they contain a day: `(21. Mai 2024)`. */
const inBrackets = /\s*[[(（]([^()（）[\]]{6,40})[\])）]$/;

const quotes: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ["'", "'"],
  ['‘', '’'],
  ['`', '`'],
];

/** In characters: a longer heading is a paragraph. */
const longestTitle = 400;

/** Removes numbering, codes, labels, outer quotes, emoji, a final colon and wikilink syntax from a title. */
export function cleanTitle(text: string): string {
  let title = singleSpaced(withShownWikilinks(text.slice(0, longestTitle))).trim();
  for (let round = 0; round < 6; round++) {
    const before = title;
    if (talkLabelOf(title) !== undefined) title = shorter(title, withoutTalkLabel);
    if (mayBePrefix.test(title)) for (const mark of prefixes) title = shorter(title, mark);
    if (mayBeSuffix.test(title.includes('://') ? title : title.slice(-5)))
      for (const mark of suffixes) title = shorter(title, mark);
    const [aside = '', inner = ''] = inBrackets.exec(title) ?? [];
    if (isDayAlone(inner)) title = shorter(title, (text) => text.slice(0, -aside.length));
    title = unquoted(title);
    if (title === before) break;
  }
  return title;
}

function shorter(title: string, mark: RegExp | ((text: string) => string)): string {
  const less = (typeof mark === 'function' ? mark(title) : title.replace(mark, '')).trim();
  if (less === title) return title;
  return /[\p{L}\p{N}]/u.test(less) ? less : title;
}

/** Removes quotes that enclose the entire text. */
function unquoted(text: string): string {
  for (const [open, close] of quotes) {
    if (text.length > 2 && text.startsWith(open) && text.endsWith(close)) {
      const inner = text.slice(1, -1);
      if (!inner.includes(open) && !inner.includes(close)) return inner.trim();
    }
  }
  return text;
}
