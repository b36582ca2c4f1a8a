import { alternativesOf } from './languages/all.ts';
import { isCapitalized, singleSpaced } from './letters.ts';
import { namesInOtherScript, withoutHonorific } from './other-script-names.ts';
import {
  beginsLikeName,
  isEverydayWordsOnly,
  isFamilyName,
  isGivenName,
  isGivenNameKey,
  jobWords,
  keyOf,
  lenientNameLikelihood,
  nameLikelihood,
  WITH_GIVEN_NAME,
} from './person-names.ts';

/** A person found in a text that may contain more than the name. */
export interface Person {
  readonly name: string;
  /** The likelihood that the name is a person's, from 0 to 1. */
  readonly likely: number;
  /** Whether a job or a company stands next to the name. */
  readonly described: boolean;
}

/** Most characters that are read: a text that names people is short. */
const longestList = 300;

const handle = /^@[\w.-]{2,40}$/;

/**
 * The people in a text that is expected to name some: `[Ann Lee](url), Acme & Bo Ray (@bo)`. A text that is only a name
 * has a high likelihood. Companies, jobs and handles next to a name are left out. A handle without a name stands for
 * its owner.
 * @param areSeveral whether the text names several people: if not, `Ann Lee, Two Words` is a person and a company
 */
export function peopleIn(text: string, areSeveral = false): readonly Person[] {
  const groups = groupsOf(plainOf(text.slice(0, longestList)), areSeveral);
  const people = groups.flatMap((group, at) =>
    peopleOfGroup(group, areSeveral || at < groups.length - 1),
  );
  return people.some((person) => person.likely > 0)
    ? dedupe(people)
    : [...handlesIn(text.slice(0, longestList)), ...people];
}

/** The likelihood of the first of {@link peopleIn}; 0 without any. */
export const firstPersonLikelihood = (text: string): number => peopleIn(text)[0]?.likely ?? 0;

/**
 * Quick test: whether the first of {@link peopleIn} can have a likelihood of 0.45 or more. Without two capitalised
 * words or a given name at its beginning, a text cannot name such a person.
 */
export function mayNamePerson(text: string): boolean {
  // A handle can make any words a name, and a prefix that is removed later may hide a name.
  if (!/^[a-z]/i.test(text) || text.includes('@') || address.test(text)) return true;
  if (markdown.test(/^\S+\s+\S+/.exec(text)?.[0] ?? text)) return true;
  const [word = ''] = /^[^\s,;:([–—]+/.exec(text) ?? [];
  return isGivenNameKey(keyOf(word)) || beginsLikeName(text);
}

/**
 * The names in a text that is known to name people, such as a field of the front matter: everything that looks like a
 * name counts, except everyday words alone (`Panel Discussion`). In non-Latin scripts every short text is a name.
 */
export function namesIn(text: string, areSeveral = false): readonly string[] {
  const names = peopleIn(text, areSeveral)
    .filter(({ likely, name }) => likely > 0.2 || (likely > 0 && !isEverydayWordsOnly(name)))
    .map((person) => person.name);
  return names.length > 0 ? names : namesInOtherScript(text);
}

/** Quick test: a text without these marks and addresses has no Markdown. */
const markdown = /[[<*`_\\@{]|https?:/;

/** Marks as wide as a letter, which Chinese and Japanese are set with, and dots that stand for bars. */
const WIDE_MARKS = /[（）、，／｜]|\s[·•]\s/;

const withNarrowMarks = (text: string): string =>
  text
    .replaceAll('（', ' (')
    .replaceAll('）', ')')
    .replace(/[、，]/g, ', ')
    .replace(/[／｜]|\s[·•]\s/g, ' | ');

/** The comma of `Ole Berg, Jr.`, which does not separate people. */
const COMMA_WITHIN = /,(?=\s(?:[JS]r\b\.?|I{2,3}\b)\s*(?:$|[,;&(]))/g;

function plainOf(text: string): string {
  const wide = WIDE_MARKS.test(text) ? withNarrowMarks(text) : text;
  const narrow = wide.replace(COMMA_WITHIN, '');
  const plain = singleSpaced(markdown.test(narrow) ? withoutMarkdown(narrow) : narrow).trim();
  // Most texts begin and end with a letter: there is nothing to remove.
  if (!'-–—:,'.includes(plain.charAt(0)) && !'-–—:,.'.includes(plain.at(-1) ?? '')) return plain;
  return plain.replace(/^[-–—:,\s]+|[-–—:,.\s]+$/g, (found) =>
    found.endsWith('.') && /\b\p{Lu}\.$/u.test(text) ? found : '',
  );
}

function withoutMarkdown(text: string): string {
  return text
    .replace(/\{:[^{}]*\}/g, ' ')
    .replace(/\[([^\][]+)\]:\s*<?https?:\/\/\S+>?\s*$/, '$1')
    .replace(/(^|\s)\[([^\][]+)\](?![([])/g, '$1$2')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, ' ')
    .replace(/https?:\/\/\S+|\S+@\S+\.\w+/g, ' ')
    .replace(/[*`]+|\\(?=_)/g, '')
    .replace(/(^|\s)_+|_+(?=\s|$)/g, '$1');
}

const foreignAnd = alternativesOf(({ people }) => people.and);

const betweenPeople = new RegExp(
  `\\s*(?:;|\\s&\\s|\\s\\+\\s|\\s(?:and|${foreignAnd}|with|feat\\.?|ft\\.?)\\s|\\s/\\s|,\\s*(?:and|&)\\s)\\s*`,
  'i',
);

/** Quick test for `betweenPeople`, whose search for white space takes long where nothing matches. */
const mayBeBetween = new RegExp(`[;&+/]|[\\s,](?:and|${foreignAnd}|with|feat|ft)[\\s.]`, 'i');

function groupsOf(plain: string, areSeveral: boolean): readonly string[] {
  const groups = mayBeBetween.test(plain) ? plain.split(betweenPeople) : [plain];
  return groups.flatMap((group) => {
    if (eachInBrackets.test(group)) return group.split(betweenBrackets);
    const names = betweenNames.test(group) ? group.split(betweenNames) : [];
    const isBar = group.includes('|');
    const areNames = names.length > 1 && names.every((name) => nameLikelihood(name) >= 0.5);
    return areNames && (areSeveral || !isBar) ? names : [group];
  });
}

/** A list in which everybody has a company in brackets: `Ann Lee (Acme), Bo Ray (Blue)`. */
const eachInBrackets = /^[^,()]{4,60}\([^()]+\)(?:\s*,\s*[^,()]{4,60}\([^()]+\))+$/;
const betweenBrackets = /(?<=\))\s*,\s*/;

/** Words for "and" that often mean something else: they separate people only between two names. */
const betweenNames = /\s(?:e|og|och|en|ve|oraz|ja|és|a|i|и|та|[×x])\s|\s\|\s/iu;

/** The separator before a job, a company or a handle behind a name, other than a comma or a bracket. */
const behindName = new RegExp(
  `\\s+[-–—|@]+\\s*|\\s*[–—]\\s*|\\s@|\\s(?:from|of|at|${alternativesOf(({ people }) => people.of)})\\s|:\\s|\\t`,
);

/** Endings of companies' names that look like a person's name: `Jane Street` behind a comma. */
const ofCompany = /\s(?:street|bank|house|labs?|media|group|games|air|health|energy)$/i;

/** `Ann Lee, Acme` is a person and a company; `Ann Lee, Bo Ray` are two people. */
function peopleOfGroup(group: string, areSeveral: boolean): readonly Person[] {
  if (isNicknamed(group)) {
    const likely = nameLikelihood(group.replace(/\s[("“].*[)"”]/, ''));
    return [{ name: group, likely, described: false }];
  }
  const described = /\(|\[|\s[-–—@|]+\s|\s@|,|\s(?:from|of|at)\s/.test(group);
  const bare = /[([]/.test(group) ? group.replace(/\([^)]*\)?|\[[^\]]*\]?/g, ' | ') : group;
  const parts = bare.includes(',') ? bare.split(/\s*,\s*/) : [bare];
  if (areSeveral && areFirstNames(parts))
    return parts.map((name) => ({ name, likely: lenientNameLikelihood(name), described: false }));
  const people: Person[] = [];
  // In `Ann Lee, Bo Ray (Acme)` the company is in brackets, so the comma separates people.
  const isList =
    areSeveral ||
    /^[^()]+,[^()]+\([^()]+\)?$/.test(group) ||
    parts.slice(1).some((part) => nameLikelihood(part) >= WITH_GIVEN_NAME && parts.length > 2);
  const job = parts.findIndex((part, at) => at > 0 && jobWords.test(part));
  for (const [index, whole] of parts.entries()) {
    const end = whole.search(behindName);
    const part = (end < 0 ? whole : whole.slice(0, end)).trim();
    const least = isOwnHandle(part, group) || doctor.test(part) ? 0.85 : 0;
    const alike = nameLikelihood(part);
    const likely = alike > 0 ? Math.max(least, alike) : 0;
    if (index === 0) {
      // `Senior Designer at Acme` is a job, not a name.
      if (likely < 0.7 && jobWords.test(part) && !isGivenName(part.split(' ')[0] ?? '')) continue;
      const isInitial = part.endsWith('.') && /\b\p{Lu}\.$/u.test(part);
      const name = (isInitial ? part : part.replace(/[.:]$/, '')).replace(address, '');
      const bare = withoutHonorific(name);
      if (bare !== '')
        people.push({ name: bare, likely: likely || lenientNameLikelihood(bare), described });
    } else if (
      likely >= (isList && !(job > 0 && index > job) ? 0.5 : WITH_GIVEN_NAME) &&
      !jobWords.test(part) &&
      !ofCompany.test(part)
    ) {
      people.push({ name: withoutHonorific(part), likely, described });
    }
  }
  return people;
}

/** Whether all parts are given names: `Maria, Thomas`; `Lee, Ann` is one person, family name first. */
const areFirstNames = (parts: readonly string[]): boolean =>
  parts.length > 1 &&
  parts.every((part) => isCapitalized(part) && isGivenName(part)) &&
  !(parts.length === 2 && isFamilyName(parts[0] ?? ''));

/** A title such as `Dr. ` before two words: it is not part of the name, and other notes omit it. */
const address = /^(?:(?:dr|prof|professor|mr|mrs|ms|mx)\.?\s+)+(?=\p{Lu}\S*\s\S)/iu;

/** Nothing but a person is a doctor or a professor. */
const doctor = /^(?:dr|prof|professor)\.?\s/i;

/** Whether a name contains a nickname: `Ann "Bee" Lee`. */
function isNicknamed(group: string): boolean {
  return (
    /[("“]/.test(group) &&
    /^\p{Lu}[\p{L}'’-]+ [("“]\p{L}[\p{L} ]*[)"”] \p{Lu}[\p{L}'’-]+$/u.test(group)
  );
}

/** Whether a handle is made from the name (`Ann Lee, @annlee`), which confirms that it is a name. */
function isOwnHandle(name: string, group: string): boolean {
  if (!group.includes('@')) return false;
  const own = /@(\w{4,})/.exec(group)?.[1]?.toLowerCase();
  const [first = '', last = ''] = name.toLowerCase().split(' ');
  if (own === undefined || nameLikelihood(name) === 0) return false;
  return [first, last].some((word) => word.length > 3 && own.includes(word.slice(0, 6)));
}

function handlesIn(text: string): readonly Person[] {
  if (!text.includes('@')) return [];
  const words = text.replace(/\\_/g, '_').split(/[\s,;()[\]]+/);
  return words
    .filter((word) => handle.test(word))
    .map((name) => ({ name, likely: 0.4, described: false }));
}

function dedupe(people: readonly Person[]): readonly Person[] {
  if (people.length < 2) return people;
  const seen = new Set<string>();
  return people.filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}
