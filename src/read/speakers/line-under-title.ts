import { isBreak } from '../lexicon/line-kinds.ts';
import { namesInOtherScript } from '../lexicon/other-script-names.ts';
import { mayNamePerson, type Person, peopleIn } from '../lexicon/people.ts';
import { jobWords, WITH_GIVEN_NAME } from '../lexicon/person-names.ts';
import { splitAtEvent } from '../lexicon/split-at-event.ts';
import type { Line } from '../markdown/line.ts';
import { byWordsAlone, labelled } from './labels.ts';
import { isQuotation, lineReach, type SpeakerSight, type TalkLines } from './sight.ts';

/** Lines under the title that are only a name: in italics, in bold, linked, or with a company after it. */
export function lineUnderTitle(lines: TalkLines): readonly SpeakerSight[] {
  const sights: SpeakerSight[] = [];
  let last: { line: Line; behind: string } | undefined;
  for (const [index, line] of lines.slice(1, 1 + lineReach).entries()) {
    if (line.kind === 'heading' || line.kind === 'item') break;
    if (line.kind === 'cell' || line.text.length > 140) continue;
    if (isQuotation(lines[index]) || isLabelled(line)) continue;
    const written = beforeLinks(line).trim().replace(signBefore, '');
    const piece = splitAtEvent(written);
    const isInFront = piece !== undefined && piece.before.length > 0;
    const text = piece ? (isInFront ? piece.before : piece.behind).join(', ') : written;
    if (!mayNamePerson(text) || /[!?]$/.test(text)) continue;
    const people = ofCompany.test(text) ? inOtherScript(text) : peopleIn(text);
    const [first] = people;
    if (!first || first.likely < 0.5 || isBreak(text)) continue;
    // A text after an event, or written like a place, may be where the event was.
    const isWhere = piece && (!isInFront || placeName.test(text));
    if (isWhere && first.likely < WITH_GIVEN_NAME) continue;
    if (!isMostlyNames(text, people)) continue;
    const above = sights.at(-1);
    const [mark] = line.marks.filter(({ kind }) => kind !== 'image' && kind !== 'code');
    const whole = mark !== undefined && mark.start <= 1;
    const by = whole ? 'marked-line-under-title' : 'line-under-title';
    // `Ann Lee, Acme` and `Bo Ray, Blue` in one paragraph, both in bold, or both of Acme: two speakers.
    const behind = text.slice(first.name.length);
    const isBeside =
      last?.line === lines[index] &&
      (behind === last?.behind ||
        (line.block === lines[index]?.block
          ? isSurely(first, text)
          : whole && above?.by === by && mark.end >= text.length));
    last = { line, behind };
    if (above && isBeside && above.sure >= SURE && first.described) {
      sights[sights.length - 1] = { ...above, value: [...above.value, ...namesOf(people)] };
      continue;
    }
    const alone = index === 0 && text === first.name && line.block !== lines[index + 2]?.block;
    const base =
      first.likely * 0.75 + (alone ? 0.2 : whole ? 0.15 : 0) + (first.described ? 0.06 : 0);
    sights.push({
      value: namesOf(people),
      line: line.line,
      column: line.column,
      sure: Math.min(
        1,
        base -
          index * 0.04 +
          (/^by\b/i.test(line.text.trim()) || piece ? 0.2 : 0) +
          (index === 0 && namedWithHandle.test(text) ? 0.25 : 0),
      ),
      by,
    });
  }
  return sights;
}

const namesOf = (people: readonly Person[]): readonly string[] =>
  people.filter(({ likely }) => likely >= 0.45).map(({ name }) => name);

/** `陳小安／星雲科技 工程師`, `陳小安 (Ann Chen)／Acme`: a few letters before such a bar are a name. */
const ofCompany = /^\p{sc=Han}{2,4}(?:\s?[（(][^（()）]{2,30}[)）])?\s?／\s?\S/u;

const inOtherScript = (text: string): readonly Person[] =>
  namesInOtherScript(text)
    .slice(0, 1)
    .map((name) => ({ name, likely: WITH_GIVEN_NAME, described: true }));

/** Minimum confidence in the name above, for a name on the next line to be a second speaker. */
const SURE = 0.6;

/** A known given name, or a job in the text. */
const isSurely = ({ likely }: Person, text: string): boolean =>
  likely >= WITH_GIVEN_NAME || jobWords.test(text);

/** Whether a label of several words stands in front of the name: `Exposé de Ann Lee`. */
const isLabelled = (line: Line): boolean => /\s/.test(labelled(line)?.label.trim() ?? '');

/** How the names of many places begin. */
const placeName =
  /^(?:san|santa|são|los|las|el|saint|st|new|north|south|east|west|port|fort|palo|rio|buenos|tel|hong|cape|den|the)\.?\s/i;

/** A dash or "by" in front of a name. */
const signBefore = new RegExp(`^(?:[-–—]|(?:by|${byWordsAlone})\\b:?)\\s*`, 'i');

/** Drops links after a formatted name: `*by Ann Lee* [slides](url) [video](url)`. */
function beforeLinks({ text, marks }: Line): string {
  const name = marks.find(({ kind, start }) => start <= 1 && /^(?:strong|emphasis)$/.test(kind));
  const links = marks.filter(({ kind, start }) => kind === 'link' && start >= (name?.end ?? 0));
  if (!name || links.length === 0) return text;
  let rest = text.slice(name.end);
  for (const link of links) rest = rest.replace(text.slice(link.start, link.end), '');
  return /\p{L}/u.test(rest) ? text : text.slice(0, name.end);
}

/** `Takumi Ito - @takito`: a name with a handle, directly under a title, is the speaker's. */
const namedWithHandle =
  /^\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){1,2}\s*[-–—,|(]?\s*@\w{2,}\)?$/u;

/** Whether a line is mostly names, companies and jobs, and no sentence. */
function isMostlyNames(text: string, people: readonly Person[]): boolean {
  const names = people.reduce((sum, { name }) => sum + name.length, 0);
  const rest = text.length - names;
  return (
    rest <= 12 ||
    jobWords.test(text) ||
    ofCompany.test(text) ||
    (/[,(@|–—-]/.test(text.slice(people[0]?.name.length ?? 0)) &&
      rest < 70 &&
      !/(?<!\b(?:dr|prof|mr|mrs|ms|mx))[.;]\s/i.test(text))
  );
}
