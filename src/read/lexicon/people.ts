import { choiceOf } from './languages/all.ts';
import { isCapitalized, singleSpaced } from './letters.ts';
import { withoutHonorific } from './other-script-names.ts';
import {
  beginsLikeName,
  isFamilyName,
  isGiven,
  isGivenName,
  isPlainSpeech,
  jobWords,
  keyOf,
  looseLikelihood,
  nameLikelihood,
} from './person-names.ts';

/** A person as read from text that may say more than the name. */
export interface Person {
  readonly name: string;
  /** From 0 to 1: how much the name looks like one. */
  readonly likely: number;
  /** A job or company stands beside the name. */
  readonly described: boolean;
}

/** Text that names people is short; the rest of a longer one is not looked at. */
const longestList = 300;

const handle = /^@[\w.-]{2,40}$/;

/**
 * The people in a piece of text that is expected to name some: `[Ann Lee](url), Acme & Bo Ray (@bo)`.
 * What looks like nothing but a name comes with a high likelihood; companies, jobs and handles beside
 * a name are left out. A handle that stands alone stands for its owner.
 * @param areSeveral whether several people are said to be named: without that, `Ann Lee, Two Words` is one of a company
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

/**
 * Whether the first of {@link peopleIn} can be more than a guess (0.45 or more): a text that begins with
 * neither two capitalised words nor a given name need not be read.
 */
export function mayNamePerson(text: string): boolean {
  // A handle may make any words a name, and what is taken off in front may hide one.
  if (!/^[a-z]/i.test(text) || text.includes('@') || address.test(text)) return true;
  if (markdown.test(/^\S+\s+\S+/.exec(text)?.[0] ?? text)) return true;
  const [word = ''] = /^[^\s,;:([–—]+/.exec(text) ?? [];
  return isGiven(keyOf(word)) || beginsLikeName(text);
}

/**
 * Just the names, for text that is known to name people, such as a front matter field: whatever looks
 * like a name is one there, unless it is everyday words alone (`Panel Discussion`).
 */
export function namesIn(text: string, areSeveral = false): readonly string[] {
  return peopleIn(text, areSeveral)
    .filter(({ likely, name }) => likely > 0.2 || (likely > 0 && !isPlainSpeech(name)))
    .map((person) => person.name);
}

/** What a text without Markdown has none of: marks and addresses. */
const markdown = /[[<*`_\\@{]|https?:/;

/** Marks as wide as a letter, which Chinese and Japanese are set with, and dots that stand for bars. */
const WIDE_MARKS = /[（）、，／｜]|\s[·•]\s/;

const withNarrowMarks = (text: string): string =>
  text
    .replaceAll('（', ' (')
    .replaceAll('）', ')')
    .replace(/[、，]/g, ', ')
    .replace(/[／｜]|\s[·•]\s/g, ' | ');

/** The comma of `Ole Berg, Jr.` parts nobody from anybody. */
const COMMA_WITHIN = /,(?=\s(?:[JS]r\b\.?|I{2,3}\b)\s*(?:$|[,;&(]))/g;

function plainOf(text: string): string {
  const wide = WIDE_MARKS.test(text) ? withNarrowMarks(text) : text;
  const narrow = wide.replace(COMMA_WITHIN, '');
  const plain = singleSpaced(markdown.test(narrow) ? withoutMarkdown(narrow) : narrow).trim();
  // Most texts begin and end with a letter.
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

const foreignAnd = choiceOf(({ people }) => people.and);

const betweenPeople = new RegExp(
  `\\s*(?:;|\\s&\\s|\\s\\+\\s|\\s(?:and|${foreignAnd}|with|feat\\.?|ft\\.?)\\s|\\s/\\s|,\\s*(?:and|&)\\s)\\s*`,
  'i',
);

/** The same without the space around it, which takes long to look for where there is nothing. */
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

/** `Ann Lee (Acme), Bo Ray (Blue)`: each has a company, so that none is one. */
const eachInBrackets = /^[^,()]{4,60}\([^()]+\)(?:\s*,\s*[^,()]{4,60}\([^()]+\))+$/;
const betweenBrackets = /(?<=\))\s*,\s*/;

/** Words for "and" that are something else as often: they join where a name stands on both sides. */
const betweenNames = /\s(?:e|og|och|en|ve|oraz|ja|és|a|i|и|та|[×x])\s|\s\|\s/iu;

/** What stands behind a name without a comma or a bracket: a job, a company, a handle. */
const behindName = new RegExp(
  `\\s+[-–—|@]+\\s*|\\s*[–—]\\s*|\\s@|\\s(?:from|of|at|${choiceOf(({ people }) => people.of)})\\s|:\\s|\\t`,
);

/** A known given name stands in front. */
const GIVEN = 0.75;

/** `Jane Street` behind a comma: nobody is called so as often as a company is. */
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
    return parts.map((name) => ({ name, likely: looseLikelihood(name), described: false }));
  const people: Person[] = [];
  // Of `Ann Lee, Bo Ray (Acme)` the company stands in the brackets.
  const isList =
    areSeveral ||
    /^[^()]+,[^()]+\([^()]+\)?$/.test(group) ||
    parts.slice(1).some((part) => nameLikelihood(part) >= GIVEN && parts.length > 2);
  const job = parts.findIndex((part, at) => at > 0 && jobWords.test(part));
  for (const [index, whole] of parts.entries()) {
    const end = whole.search(behindName);
    const part = (end < 0 ? whole : whole.slice(0, end)).trim();
    const least = isOwnHandle(part, group) || doctor.test(part) ? 0.85 : 0;
    const alike = nameLikelihood(part);
    const likely = alike > 0 ? Math.max(least, alike) : 0;
    if (index === 0) {
      // `Senior Designer at Acme` is what somebody is.
      if (likely < 0.7 && jobWords.test(part) && !isGivenName(part.split(' ')[0] ?? '')) continue;
      const isInitial = part.endsWith('.') && /\b\p{Lu}\.$/u.test(part);
      const name = (isInitial ? part : part.replace(/[.:]$/, '')).replace(address, '');
      const bare = withoutHonorific(name);
      if (bare !== '')
        people.push({ name: bare, likely: likely || looseLikelihood(bare), described });
    } else if (
      likely >= (isList && !(job > 0 && index > job) ? 0.5 : GIVEN) &&
      !jobWords.test(part) &&
      !ofCompany.test(part)
    ) {
      people.push({ name: withoutHonorific(part), likely, described });
    }
  }
  return people;
}

/** `Maria, Thomas`; `Lee, Ann` is one person, the family name in front. */
const areFirstNames = (parts: readonly string[]): boolean =>
  parts.length > 1 &&
  parts.every((part) => isCapitalized(part) && isGivenName(part)) &&
  !(parts.length === 2 && isFamilyName(parts[0] ?? ''));

/** `Dr. ` before two words: how one is addressed is no part of a name, and others leave it out. */
const address = /^(?:(?:dr|prof|professor|mr|mrs|ms|mx)\.?\s+)+(?=\p{Lu}\S*\s\S)/iu;

/** Nothing but a person is a doctor or a professor. */
const doctor = /^(?:dr|prof|professor)\.?\s/i;

/** `Ann "Bee" Lee`. */
function isNicknamed(group: string): boolean {
  return (
    /[("“]/.test(group) &&
    /^\p{Lu}[\p{L}'’-]+ [("“]\p{L}[\p{L} ]*[)"”] \p{Lu}[\p{L}'’-]+$/u.test(group)
  );
}

/** A handle made from the name itself (`Ann Lee, @annlee`) leaves no doubt that it is one. */
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
