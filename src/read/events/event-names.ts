import { isDayAlone, MONTHS } from '../lexicon/dates.ts';
import { alternativesOf } from '../lexicon/languages/all.ts';
import { hasEventWord } from '../lexicon/line-kinds.ts';
import { cleanTitle } from '../titles/title-cleaning.ts';

/** An event's name in a heading or a link text, without `Notes from the`, `conference notes` and the like. */
export function eventNameIn(text: string): string {
  return withoutReport(
    withoutDay(cleanTitle(text.slice(0, 200)))
      .replace(reportBehind, '')
      .replace(dayBehind, '')
      .replace(placeBehindYear, '')
      .replace(before, ''),
  )
    .replace(report, '')
    .replace(behind, '')
    .replace(conferenceBehindYear, '')
    .replace(/[-_]+(?=\d{4}$)/, ' ')
    .trim();
}

/** Removes the date, but not a year alone: `X Days, Tuesday, 21 May 2024`, `X Days (April 27-28)`. */
function withoutDay(text: string): string {
  for (const { 0: gap, index } of text.matchAll(/(?<=\S)[\s,:|(（–—-]+(?=[\p{L}\d])/gu))
    if (isDayAlone(text.slice(index + gap.length))) return text.slice(0, index);
  return text;
}

/** A part of an event, which is no event of its own: `- Day One`, `(day 2)`, `- Session 7`. */
const dayBehind =
  /[\s,:(–—-]+(?:day|(?<=[,:(–—-]\s*)session)\s+(?:\d{1,2}|one|two|three|four|five|i{1,3})\s*\)?$/i;
const before =
  /^(?:(?:my|some|personal|our|the)\s+)*(?:(?:notes?|summary|summaries|recap|trip report|talks?|sessions?)\s*(?:taken\s+)?(?:for|from|of|on|about|at|in|:|[-–—])\s*)?(?:the\s+)?/i;
/** The words of a report before an event and its year: `Three days at TinyConf 2023`, `Rückblick auf die Kesseltage 2022`. */
const report = new RegExp(
  `^(?:\\p{L}[\\p{L}\\d'’-]{0,20}\\s){1,5}?(?:at|from|auf|von|vom|beim?|sur|${alternativesOf(({ byline }) => byline.at)})\\s(?:(?:the|de[rnm]|die|das|las?|les?|el|los|het)\\s)?(?=\\p{Lu}\\p{L}*(?:\\s\\S+){0,4}\\s(?:19|20)\\d\\d$)`,
  'iu',
);
const behind =
  /(?:\s*(?:[-–—:|&,]|\b(?:and|talks?|links?|notes?|slides|videos?|recordings?|summary|summaries|recap|trip report|sessions?|resources|my)\b))+\s*$/i;
/** `X 2023 conference in Graz`; but in `March 2023 meetup` the word is part of the name. */
const conferenceBehindYear = new RegExp(
  String.raw`(?<=\S\s(?:.*\s)?(?:19|20)\d\d)(?<!^(?:${MONTHS})[a-z]*\s\d{4})\s+(?:conference|conf|summit|meet-?up)(?:\s(?:in|at)\s[^,;:.!?]{2,40})?$`,
  'i',
);
/** The place of one edition: `X 2023 (Graz)`. */
const placeBehindYear = /(?<=\S\s(?:19|20)\d\d)\s?[(（]\p{L}[^()（）]{1,40}[)）]$/u;

const reported = new RegExp(
  `^(?:${alternativesOf(({ reports }) => reports?.names)})(?:(\\s?[:：]\\s*|\\s[-–—]\\s)|\\s(?:${alternativesOf(({ reports }) => reports?.of)})(?:\\s|(?<=['’])))`,
  'iu',
);

const reportBehind = new RegExp(
  `(?<=\\S)\\s?(?:[-–—:：|]\\s?)?(?:${alternativesOf(({ reports }) => reports?.behind)})$`,
  'u',
);

/** Removes the word for a report before an event: `Reisebericht: X-Konferenz`, `Anotações do X 2023`. */
function withoutReport(text: string): string {
  const [said, colon] = reported.exec(text) ?? [];
  if (said === undefined) return text;
  const rest = text.slice(said.length);
  const isName = /^[\p{Lu}\p{Lo}\d]/u.test(rest);
  const isEvent = colon !== undefined || hasEventWord(rest) || /(?:19|20)\d\d/.test(rest);
  return isName && isEvent ? rest : text;
}
