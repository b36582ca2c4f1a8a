import { anyYear, isDayAlone } from './dates.ts';
import { alternativesOf, listedIn } from './languages/all.ts';

/** Parts of a programme that are no talks. */
const breaks =
  /^(?:[\d:.\s–—apm-]*)(?:(?:coffee|lunch|tea|short|networking|morning|afternoon)?\s*breaks?|lunch|breakfast|dinner|registration|check-?in|doors open|welcome(?: (?:and|&) .*| remarks| address)?|opening(?: remarks| words| ceremony)?|closing(?: remarks| words| ceremony)?|party|after ?party|(?:the )?(?:social|conference|speakers['’]?)(?: (?:event|dinner|party|programme?))|social|networking|reception|drinks|happy hour|raffle|group photo|end of day|the end|arrival|departure|(?:the )?(?:journey|way|trip|train|flight) (?:there|home|back))\s*[!.:]*$/i;

/** Lines of a programme in other languages that are no talks. */
const foreignBreaks = new RegExp(
  `^[\\d:.\\s–—-]*(?:${alternativesOf(({ programme }) => programme.breaks)})\\s*[!.:]*$`,
  'iu',
);

/** Headings above talks: days, tracks, rooms, parts of the day, months and weekdays with dates. */
const containers =
  /^(?:(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|\d(?:st|nd|rd|th))\s+day|day\s*(?:#?\d+|one|two|three|four|five|zero)\b.*|(?:pre|post)[- ]?conference(?: day)?|(?:track|room|stage|hall|stream)(?:\s*(?:[:：#\d]|[–—-]\s)[^|]*|\s(?:[a-z]|[ivx]{1,4}|one|two|three|four|five)\b[^|]*|\s[^\s|]+)|(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\b[\s,.–—-]*(?:.{0,30}\d.{0,30})?|morning(?: sessions?)?|afternoon(?: sessions?)?|evening(?: sessions?)?|(?:conference |main |keynote |breakout |technical |other |tutorial |workshop )?(?:talks?|sessions|keynotes|workshops|tutorials|presentations|lightning talks?|ignites?|ignite talks|panels)(?:\s*\(.*\))?|\d{4}-\d{2}-\d{2}.*|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d\b.{0,20}|unconference(?:\s(?:part\s)?(?:\d|[ivx]{1,3}))?|session\s+(?:[ivx]{1,4}|\d{1,2}|[a-h])\b(?:\s*[:.–—-].*)?|20\d\d)\s*[:.]*$/i;

/** Headings of a note's own parts, in lower case; none of them is the title of a talk. */
const sectionNames: ReadonlySet<string> = new Set([
  ...`note notes idea ideas detail details summary summaries overview abstract description introduction intro
    agenda outline background motivation conclusion conclusions takeaway takeaways take-aways lessons
    learnings highlights resource resources reference references link links slide slides video recording
    question questions qa discussion demo demos example examples bio about speaker speakers presenter
    presenters author authors thought thoughts comment comments todo todos appendix tldr tl;dr glossary
    terms terminology definition definitions content contents toc index schedule program programme talk
    talks session sessions keynote keynotes workshop workshops announcement announcements misc miscellaneous
    other others extra extras faq license credits acknowledgment acknowledgments acknowledgement
    acknowledgements contributing contributors installation usage setup requirements prerequisites problem
    problems solution solutions challenge challenges goal goals result results benefits pros cons advantages
    disadvantages why why? what what? how how? when when? who who? where where? tips tools task tasks
    history context architecture timeline future recap wrapup wrap-up quote quotes points audience feedback
    tag tags topic topics metadata info information event date location venue tweet tweets photo photos
    pictures image images hallway handles hashtags people vendor vendors sponsor sponsors booth booths expo`.split(
    /\s+/,
  ),
  ...['lessons learned', 'action items', 'further reading', 'see also', 'table of contents'],
  ...['future work', 'next steps', 'wrap up', 'since then', 'hallway track'],
  ...listedIn(({ sections }) => sections),
]);

/** Words that may precede the name of a section: `My notes`, `Key takeaways`. */
const sectionQualifiers: ReadonlySet<string> = new Set(
  `my main key other more some general raw talk session brief quick final personal side random live`.split(
    /\s+/,
  ),
);

/** Whether a heading names one of a note's own parts: `Summary`, `2. My notes:`. */
export function isSectionName(text: string): boolean {
  // Most headings begin with a letter: there is nothing to remove.
  const bare = /^[a-z]/i.test(text) ? text : text.replace(/^[\d.)\s]+|^[^\p{L}\p{N}]+/u, '');
  const said = bare.trim().toLowerCase();
  const name = ':.!'.includes(said.slice(-1)) ? said.replace(/[:.!]+$/, '').trimEnd() : said;
  if (isPlainSectionName(name)) return true;
  const space = name.indexOf(' ');
  return (
    space > 0 &&
    sectionQualifiers.has(name.slice(0, space)) &&
    isPlainSectionName(name.slice(space + 1))
  );
}

/**
 * Whether the first heading, directly followed by another one, only says that the note contains notes: `# Notes` above
 * the title of the entire note, or above other headings of its own level.
 * @param depths the depth of this heading, then the depths of the headings below
 */
export function isWrapperHeading(
  text: string,
  [top = 0, next = 0, ...others]: readonly number[],
): boolean {
  const isAbove = next <= top || others.every((depth) => depth > next);
  return next > 0 && isAbove && /^(?:my )?notes?[:.]?$/i.test(text.trim());
}

const isPlainSectionName = (name: string): boolean =>
  sectionNames.has(name) || otherSectionNames.test(name);

const otherSectionNames =
  /^(?:q ?(?:&|and|\/|n) ?a|pros (?:and|&) cons|to dos?|(?:lightning talk|use case|key point|open space)s?|about (?:me|us|the (?:speaker|author|talk)s?)|(?:part|step|chapter) \d+)$/;

/** Whether a line of a programme is no talk: `Coffee break`, `Registration`. */
export function isBreak(text: string): boolean {
  const line = text.trim();
  return breaks.test(line) || foreignBreaks.test(line);
}

/** Whether a heading announces talks below it: `Day 1`, `Track B`, `Lightning talks`, `Donnerstag, 15. Mai`. */
export function announcesTalks(text: string): boolean {
  const line = text.trim();
  return (
    text.length < 90 &&
    (containers.test(line) ||
      isForeignDay(line) ||
      isTimeOfDay(line) ||
      isDayAlone(line.replace(asideOfDay, '')))
  );
}

/** The addition behind a day: `Saturday, 4 May (afternoon)`, `4 May – workshops`. */
const asideOfDay = /\s?(?:[–—]\s?[^\d]{1,20}|\([^()]{1,20}\))$/;

const clock = '\\d{1,2}[:：h]\\d{2}(?:\\s?[ap]\\.?m\\.?)?|\\d{1,2}\\s?[ap]\\.?m\\.?';
const oClock = alternativesOf(({ programme }) => programme.oClock);
const until = `[-–—~〜]|to|until|till|${alternativesOf(({ dates }) => dates.toDay)}`;

/** `10:00`, `9:30 AM`, `14h00 – 15h00`, `14 Uhr`, `10.00 - 10.45 Uhr`; not `3.10`, which may be a version. */
const timeOfDay = new RegExp(
  `^(?:(?:${clock})(?:\\s?(?:${until})\\s?(?:${clock}))?(?:\\s(?:${oClock}))?|\\d{1,2}\\.\\d{2}\\s?(?:${until})\\s?\\d{1,2}\\.\\d{2}(?:\\s(?:${oClock}))?|\\d{1,2}(?:\\.\\d{2})?\\s(?:${oClock}))\\s*[:.]?$`,
  'iu',
);

/** Whether a heading is only a time of day, at which the talk below it began. */
export const isTimeOfDay = (text: string): boolean =>
  /^\d/.test(text) && timeOfDay.test(text.trim());

const foreignWeekdays = listedIn(({ weekdays }) => weekdays).join('|');

/** Numbered days in other languages: `tag 1`, `2. tag`, `jour 2`, `día 1 - lunes`, `第1天`, `1日目`. */
const numberedDay = new RegExp(
  `^(?:(?:${alternativesOf(({ programme }) => programme.day)})\\s#?\\d{1,2}\\b.*|\\d{1,2}\\.?\\s?(?:${alternativesOf(({ programme }) => programme.dayBehind)}))\\s*:?$`,
  'u',
);

/** Headings above talks without a number, in other languages: `donnerstag`, `erster tag`, `vorträge`. */
const dayNames = new RegExp(
  `^(?:${foreignWeekdays}|(?:${alternativesOf(({ programme }) => programme.holds)})\\s*:?)$`,
  'u',
);

/** Whether a heading in another language announces talks: `## Donnerstag`, `## Jour 2`. */
function isForeignDay(text: string): boolean {
  const line = text.toLowerCase();
  return dayNames.test(line) || (/\d/.test(line) && numberedDay.test(line));
}

/** Whether a text is a link for navigation: `← Back to talks`, `Home`, `View on GitHub`. */
export function isNavigation(text: string): boolean {
  return /^(?:[←⬅<«↩🔙🏠\s]*\s*)?(?:back(?: to .*)?|home|return(?: to .*)?|up|previous|next|index|main page|edit this page|view on github)\s*[→»>]?$/iu.test(
    text.trim(),
  );
}

/** Quick test: every event word contains one of these parts. Few texts do, and `eventWords` takes longer. */
const mayBeEvent =
  /con|summit|meet|symp|hack|camp|expo|fest|forum|invent|build|wwdc|i\/o|fosdem|ignite|webinar|world|user|days/i;

const eventWords =
  /\b(?:(?:conf|conference|summit|meet-?ups?|congress|symposium|convention|hackathon|barcamp|unconference|expo|fest|festival|forum|re:?invent|build|wwdc|google i\/o|i\/o|fosdem|oscon|pycon|ignite|webinar|world tour|user group|usergroup)\b|\w*(?:conf|con|camp|days|fest|summit)\b)/i;

/** Whether a text contains a word of conferences' names: `summit`, `PyCon`. */
export function hasEventWord(text: string): boolean {
  const word = mayBeEvent.test(text) ? (eventWords.exec(text)?.[0] ?? '') : '';
  return word !== '' && !noEventWord.test(word);
}

/** Words that `eventWords` matches and that are not, or not only, words of conferences' names. */
const noEventWord =
  /^(?:con|second|days|camp|icon|favicon|emoticon|bacon|lexicon|beacon|reason|build|forum|ignite|silicon|falcon)$/i;

/** Whether a text contains a word that ends in `con` or `conf`, like conferences' names: `PyCon`, `jsconf`. */
export const isNamedCon = (text: string): boolean =>
  /con/i.test(text) && (text.match(/\b\w+conf?\b/gi) ?? []).some((word) => !noEventWord.test(word));

/** Whether a text looks like an event's name: it has a conference's word, or a year and a capitalised word. */
export function looksLikeEvent(text: string): boolean {
  if (text.length > 90) return false;
  if (hasEventWord(text)) return true;
  return anyYear.test(text) && /\p{Lu}\p{L}+/u.test(text) && text.split(/\s+/).length <= 8;
}
