import { SPEAKER_EMOJI } from '../../model/text/emoji.ts';
import { alternativesOf, labelsOf } from '../lexicon/languages/all.ts';
import { firstWord } from '../lexicon/letters.ts';
import { firstPersonLikelihood } from '../lexicon/people.ts';
import { splitAtEvent } from '../lexicon/split-at-event.ts';
import { type Line, markAhead } from '../markdown/line.ts';

/** Labels in front of the names of speakers, lower-case; `(s)` or the like may follow. */
const labels: ReadonlySet<string> = new Set([
  ...`speaker speakers speaking presenter presenters presentor presentors author authors panelist panelists
    panellist panellists by who people host hosts instructor instructors trainer trainers lecturer lecturers
    facilitator facilitators whoami`.split(/\s+/),
  ...labelsOf('speakers'),
  ...['presented by', 'talk by', 'given by', 'delivered by', 'hosted by', 'led by'],
  ...['about me', 'who am i'],
]);

const labelQualifier = /^(?:the|guest|main|key ?note|invited) /;

/** Whether a text is a label for speakers: `Speakers`, `Presented by`, `Guest speaker(s)`. */
export function isLabel(text: string): boolean {
  const name = text.toLowerCase();
  const bare = name.endsWith(')') ? name.replace(/\s*\([^)]*\)$/, '') : name;
  const isOfNames = /^(?:speaker|presenter)s?'? names?$/.test(bare);
  return isOfNames || labels.has(bare) || labels.has(bare.replace(labelQualifier, ''));
}

/** Whether a label is for an author; libraries and books have authors as well as talks. */
export const isAuthorLabel = (label: string): boolean => /^authors?$/i.test(label);

/** Quick test: the first words of all labels that {@link labelled} knows; few lines begin with one. */
const labelBeginnings: ReadonlySet<string> = new Set([
  ...[...labels].map(firstWord),
  ...['the', 'guest', 'main', 'key', 'keynote', 'invited', 'a', 'an', 'presentation'],
  ...['opening', 'closing', 'lightning', 'short', 'workshop', 'session', 'lecture', 'tutorial'],
]);

interface Labelled {
  readonly label: string;
  /** The text after the label on its line; may be empty. */
  readonly value: string;
}

const articles = alternativesOf(({ byline }) => byline.a);
const talkWords = `keynote|lightning talk|workshop|talk|${alternativesOf(({ byline }) => byline.talk)}`;
const givenWords = alternativesOf(({ byline }) => byline.given);
const byWords = alternativesOf(({ byline }) => byline.by);

/** "By" in other languages, where it may begin a line: alternatives for a pattern. */
export const byWordsAlone = alternativesOf(({ byline }) => byline.alone);

/** `Vortrag von Ann Lee`, `Charla de Ann Lee`, `présenté par Ann Lee`, `Von Ann Lee`. */
const givenBy = new RegExp(
  `^\\s*[(_*]?((?:(?:(?:${articles})\\s)?(?:${talkWords}|${givenWords})\\s(?:${byWords})|${byWordsAlone}))\\s*:?\\s+(\\S.*?)[)_*]?$`,
  'iu',
);

/** `by Ann Lee`, `Talk by Ann Lee`, `An invited keynote by Ann Lee`. */
const englishBy =
  /^\s*(?:\(|_|\*)?((?:(?:(?:an?|the)\s)?(?:(?:guest|invited|opening|closing|lightning|short)\s)?(?:talk|keynote|workshop|session|lecture|tutorial|presentation)\s)?(?:(?:presented|given|held)\s)?by)\s+(\S.*?)\)?$/i;

/** Quick test for `givenBy`: few lines begin like this. */
const givenBeginnings = new RegExp(
  `^\\s*[(_*]?(?:${articles}|${talkWords}|${givenWords}|${byWordsAlone})`,
  'iu',
);

/** `🎤 Ann Lee`. */
const pictured = new RegExp(`^\\s*${SPEAKER_EMOJI}\\s*:?\\s*(?=\\p{L}|@|\\[)`, 'u');

/** A line that begins with a label: `Speaker: Ann Lee`, the colon inside or outside of bold; `:SPEAKER: Ann Lee`; `by Ann Lee`. */
export function labelled(line: Line): Labelled | null {
  const picture = pictured.exec(line.text)?.[0];
  if (picture !== undefined && !/[:：]/.test(line.text.slice(picture.length)))
    return { label: 'speakers', value: line.text.slice(picture.length) };
  if (
    !labelBeginnings.has(firstWord(line.text.replace(/^\s*[(_*:]?/, ''))) &&
    !givenBeginnings.test(line.text)
  )
    return givenBehindEvent(line.text);
  const parts = /^\s*:?([\p{L}() '-]{2,30}?)\s*(?:::?|：)\s*(.*)$/u.exec(line.text);
  if (parts?.[1] && isLabel(parts[1].trim())) return { label: parts[1], value: parts[2] ?? '' };
  const dash = /^\s*(speakers?|presenters?|authors?)\s+[-–—]\s+(.*)$/i.exec(line.text);
  if (dash?.[1]) return { label: dash[1], value: dash[2] ?? '' };
  const given = givenIn(line.text);
  if (given) return given;
  const strong = markAhead(line, 'strong');
  const bold = strong ? line.text.slice(0, strong.end).replace(/:\s*$/, '').trim() : '';
  if (strong && isLabel(bold))
    return { label: bold, value: line.text.slice(strong.end).replace(/^\s*:/, '') };
  const bare = line.text.trim();
  return isLabel(bare) && !/^by$/i.test(bare) ? { label: bare, value: '' } : null;
}

/** `Talk by Ann Lee`, if the name is written like a person's. */
function givenIn(text: string): Labelled | null {
  const [, label, value] = englishBy.exec(text) ?? givenBy.exec(text) ?? [];
  return label && value && firstPersonLikelihood(value) >= 0.5 ? { label, value } : null;
}

/** `TinyConf 2022, talk by Ann Lee`. */
function givenBehindEvent(text: string): Labelled | null {
  for (const piece of splitAtEvent(text)?.behind ?? []) {
    const given = givenIn(piece);
    if (given && /\s/.test(given.label)) return given;
  }
  return null;
}

/** Number of lines below the title in which a label names the speakers of the entire talk. */
export const labelReach = 40;
