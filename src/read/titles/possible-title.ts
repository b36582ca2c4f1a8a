import { dayIn } from '../lexicon/dates.ts';
import { announcesTalks, isBreak, isNavigation, isSectionName } from '../lexicon/line-kinds.ts';
import { firstPersonLikelihood } from '../lexicon/people.ts';
import { beginsLikeName, jobWords, nameLikelihood } from '../lexicon/person-names.ts';
import type { Line } from '../markdown/line.ts';

/** Whether a line may be the title of one of several talks in a note. */
export function isPossibleTitle(text: string): boolean {
  return !isNoTitle(text) && !isBreak(text);
}

/** Whether a heading is plainly not the title of a talk. */
export function isNoTitle(text: string): boolean {
  return (
    text.trim() === '' ||
    isNavigation(text) ||
    announcesTalks(text) ||
    isSectionName(text) ||
    isPersonLine(text) ||
    isSpeakerLabel(text) ||
    isNumberedPoint(text) ||
    isRelease(text)
  );
}

/** `1.52.0 / 2022-02-21`, `[v2.0.1]`, `1.4 (2022-02-21)`, `Version 0.4.3`, `Release 12.1`: a release; not `4.3.2019`. */
export const isRelease = (text: string): boolean =>
  /^(?!\d\d?\.\d\d?\.(?:19|20)\d\d\b)\[?(?:v?\d{1,4}\.\d{1,4}(?:\.\d{1,6}\b|\]?\W{1,4}\d{4}-\d\d-\d\d\W*$)|(?:version|release) v?\d{1,4}\.\d{1,4})/i.test(
    text.trim(),
  );

/** Whether a note is a list of releases: nothing but its title stands above their headings. */
export function isChangelog(heads: readonly Line[]): boolean {
  const releases = heads.filter(({ text }) => isRelease(text));
  const top = releases.reduce(
    (least, { depth }) => Math.min(least, depth),
    Number.POSITIVE_INFINITY,
  );
  return releases.length >= 2 && heads.slice(1).every(({ depth }) => depth >= top);
}

/** `Speaker: KBX`. */
const isSpeakerLabel = (text: string): boolean =>
  /^\s*(?:speakers?|presenters?|presented by)\s*[:：]/i.test(text);

/** A numbered point within a talk: `Tip #3: ...`, `Lesson 2`. */
const numberedPoint =
  /^(?:tip|lesson|rule|step|reason|myth|point|law|principle|trick|mistake|question|fact|chapter|phase|part|week|module|unit|sprint|exercise)\s*(?:#|no\.?\s*)?\d{1,2}\b/i;

export const isNumberedPoint = (text: string): boolean => numberedPoint.test(text.trim());

/**
 * `Ann Lee - CEO - Acme`, `Ann Lee - @ann - 5 May 2014`, `Ann Lee (@ann) <ann@acme.com>`, `Moderated by Ann Lee`: a
 * person, not a talk.
 */
export function isPersonLine(text: string): boolean {
  const moderated =
    /^(?:moderat(?:ed|or)|host(?:ed)?|present(?:ed|er)|speaker|by)\b(?:\s+by)?\s*:?\s+(.*)$/i.exec(
      text,
    );
  if (moderated?.[1]) return firstPersonLikelihood(moderated[1]) > 0.4;
  if (!beginsLikeName(text.trim())) return false;
  const [name = '', ...behind] = text.split(/\s*(?:[,()<>]|\s[-–—|@]+\s|\s@(?=\w))\s*/);
  const rest = behind.filter((part) => part !== '');
  const likely = nameLikelihood(name);
  if (likely < 0.45) return false;
  const beside = rest.filter((part) => !isHandle(part, text) && !isWhen(part));
  const jobs = beside.some(namesJob);
  if (likely < 0.7 && !jobs && rest.length === beside.length) return false;
  return beside.length === 0 || (jobs && beside.every((part) => part.split(' ').length <= 5));
}

const isHandle = (part: string, text: string): boolean =>
  /^\S+@\S+\.\w+$/.test(part) ||
  (/^@?[\w-]{2,}$/.test(part) && text.includes(part.startsWith('@') ? part : `@${part}`));

const isWhen = (part: string): boolean =>
  /\d/.test(part) && (/^\d{1,2}[:.h]\d\d\b/.test(part) || dayIn(part) !== undefined);

/** Whether a text names a job: `Staff Engineer`, `VP Glass`, `Head of Glass at Acme`; not `Applying SRE to Soup`. */
function namesJob(part: string): boolean {
  if (!jobWords.test(part)) return false;
  const words = part.split(' ');
  return (
    words.length <= 3 ||
    words.some(
      (word, at) =>
        jobWords.test(word) &&
        (at === 0 || /^(?:at|of|for|in|&|and|$)$/i.test(words[at + 1] ?? '')),
    )
  );
}
