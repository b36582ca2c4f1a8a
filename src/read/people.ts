import { givenNames } from './lexicon/given-names.ts';
import { everydayWords, productNames } from './lexicon/plain-words.ts';

function isPlainWord(key: string): boolean {
  return everydayWords.has(key) || productNames.has(key);
}

/** Marks and words that no person's name has. */
const notInNames = /[:!?"“”|/\\{}=<>*`_~^#$%;…]|\d|https?|www\.|\.\w{2,}|\.$(?<!\b\p{L}{1,2}\.)/iu;
const particles =
  /^(?:van|von|de|der|den|del|della|da|di|dos|du|la|le|el|al|bin|ben|ter|ten|zu|y|e|st\.?)$/i;
const titles = /^(?:dr|prof|professor|mr|mrs|ms|sir|phd)\.?$/i;

/** What a person does or did: with a name beside it, the name is a speaker's. */
export const jobWords =
  /\b(?:engineer(?:ing)?|developers?|architect|manager|director|(?:co-?)?founder|ceo|cto|cio|cso|ciso|coo|cpo|vp|svp|evangelist|advocate|consultant|officer|president|scientist|designer|analyst|professor|principal|senior|sr|lead|staff|maintainer|researcher|programmer|author|head of|devrel|sre|dev|eng|architekt|entwickler|chief|fellow|partner|owner|coach|specialist|student|freelance\w*|instructor|contributor|mvp|exec(?:utive)?|dir|mgr|pm|prin|swe)\b/i;

/**
 * How likely a piece of text is a person's full name, from 0 to 1, by its look alone:
 * two to four capitalised words; a known given name in front speaks for it, a plain word against.
 */
export function nameLikelihood(text: string): number {
  const plain = text.trim();
  if (plain.length < 4 || plain.length > 48 || notInNames.test(plain)) return 0;
  const words = plain.split(/\s+/).filter((word) => !titles.test(word.replace(/,$/, '')));
  if (words.length < 2 || words.length > 5) return 0;
  let known = 0;
  for (const [index, word] of words.entries()) {
    if (index > 0 && particles.test(word)) continue;
    if (!/^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word)) return 0;
    if (/^\p{Lu}{4,}$/u.test(word) || /\p{Ll}\p{Lu}\p{Lu}/u.test(word)) return 0;
    const key = keyOf(word);
    if (index === 0 && isGiven(key)) known++;
    else if (isPlainWord(key) && !(index === words.length - 1 && known > 0 && !common(key)))
      return 0.1;
  }
  if (known > 0) return 0.9;
  // Initials and particles are a name's: `E. Dunham`, `Jan de Vries`.
  if (/^\p{Lu}\.?(?:\s|\p{Lu}\.)/u.test(plain) || words.some((word) => particles.test(word)))
    return 0.7;
  return words.length === 2 ? 0.55 : 0.45;
}

/** Plain words that are surnames as well; behind a known given name they are. */
const surnames =
  'art back bank best bridge bush case chase church college cook day field fall free friend good grant green hall hart head home house hunter king lab lake land lane law little long lord love major mark marsh may moon mill miller money moore moss newman noble park parker pope porter post power price rich rivers rose ross rush singer small smart smith snow spring stone story street strong summer sun swift walker wall ward waters way west wild winter wise wolf wood woods work young black brown white gray grey gold silver fox day mason taylor';
const surnameSet: ReadonlySet<string> = new Set(surnames.split(' '));

function common(key: string): boolean {
  return !surnameSet.has(key);
}

/** Whether a word is a given name in use. */
export function isGivenName(word: string): boolean {
  return givenNames.has(keyOf(word));
}

/** Whether a word is a product's or a company's name. */
export function isProduct(word: string): boolean {
  return productNames.has(keyOf(word));
}

/** Whether all words are those of titles and everyday talk, so that they name nothing in particular. */
export function isPlainSpeech(text: string): boolean {
  return text.split(/[\s-]+/).every((word) => everydayWords.has(keyOf(word)));
}

function isGiven(key: string): boolean {
  return (
    givenNames.has(key) || key.split('-').some((part) => part.length > 2 && givenNames.has(part))
  );
}

function keyOf(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[.'’]/g, '');
}

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
 */
export function peopleIn(text: string): readonly Person[] {
  const people: Person[] = [];
  for (const group of groupsOf(plainOf(text.slice(0, longestList))))
    people.push(...peopleOfGroup(group));
  return people.some((person) => person.likely > 0)
    ? dedupe(people)
    : [...handlesIn(text.slice(0, longestList)), ...people];
}

/**
 * Just the names, for text that is known to name people, such as a front matter field: whatever looks
 * like a name is one there, unless it is everyday words alone (`Panel Discussion`).
 */
export function namesIn(text: string): readonly string[] {
  return peopleIn(text)
    .filter(({ likely, name }) => likely > 0.2 || (likely > 0 && !isPlainSpeech(name)))
    .map((person) => person.name);
}

function plainOf(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, ' ')
    .replace(/https?:\/\/\S+|\S+@\S+\.\w+/g, ' ')
    .replace(/[*`]+|\\(?=_)/g, '')
    .replace(/(^|\s)_+|_+(?=\s|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-–—:,\s]+|[-–—:,.\s]+$/g, (found) =>
      /\.$/.test(found) && /\b\p{Lu}\.$/u.test(text) ? found : '',
    );
}

function groupsOf(plain: string): readonly string[] {
  // Brackets hold what is said of the person before them.
  const groups: string[] = [];
  for (const part of plain.split(
    /\s*(?:;|\s&\s|\s\+\s|\s(?:and|und|et|y|with|feat\.?|ft\.?)\s|\s\/\s|,\s*(?:and|&)\s)\s*/i,
  )) {
    groups.push(part);
  }
  return groups;
}

/** `Ann Lee, Acme` is a person and a company; `Ann Lee, Bo Ray` are two people. */
function peopleOfGroup(group: string): readonly Person[] {
  const described = /\(|\[|\s[-–—@|]+\s|\s@|,|\s(?:from|of|at)\s/.test(group);
  const nicknamed = /^\p{Lu}[\p{L}'’-]+ [("“]\p{L}[\p{L} ]*[)"”] \p{Lu}[\p{L}'’-]+$/u.test(group);
  if (nicknamed)
    return [
      {
        name: group,
        likely: nameLikelihood(group.replace(/\s[("“].*[)"”]/, '')),
        described: false,
      },
    ];
  const parts = group
    .replace(/\([^)]*\)?|\[[^\]]*\]?/g, ' | ')
    .split(/\s*,\s*/)
    .map(
      (part) =>
        part.split(/\s+[-–—|@]+\s*|\s*[–—]\s*|\s@|\s(?:from|of|at)\s|:\s|\t/)[0]?.trim() ?? '',
    );
  const people: Person[] = [];
  for (const [index, part] of parts.entries()) {
    const likely = isOwnHandle(part, group)
      ? Math.max(0.85, nameLikelihood(part))
      : nameLikelihood(part);
    if (index === 0) {
      const name = part.replace(/[.:]$/, (dot) => (/\b\p{Lu}\.$/u.test(part) ? dot : ''));
      if (name !== '') people.push({ name, likely: likely || looseLikelihood(name), described });
    } else if (likely >= 0.5 && !jobWords.test(part)) {
      people.push({ name: part, likely, described });
    }
  }
  return people;
}

/** A handle made from the name itself (`Ann Lee, @annlee`) leaves no doubt that it is one. */
function isOwnHandle(name: string, group: string): boolean {
  const own = /@(\w{4,})/.exec(group)?.[1]?.toLowerCase();
  const [first = '', last = ''] = name.toLowerCase().split(' ');
  if (own === undefined || nameLikelihood(name) === 0) return false;
  return [first, last].some((word) => word.length > 3 && own.includes(word.slice(0, 6)));
}

/** Lower-case surnames, single names: acceptable where somebody must be meant. */
function looseLikelihood(name: string): number {
  if (notInNames.test(name) || name.length < 2 || name.length > 40 || jobWords.test(name)) return 0;
  const words = name.split(' ');
  if (words.length > 4) return 0;
  if (words.some((word) => isPlainWord(keyOf(word)) && !surnameSet.has(keyOf(word)))) return 0;
  const given = isGiven(keyOf(words[0] ?? ''));
  if (words.length === 1) return given ? 0.5 : /^\p{Lu}/u.test(name) ? 0.3 : 0;
  return given ? 0.7 : /^\p{Lu}/u.test(name) ? 0.3 : 0;
}

function handlesIn(text: string): readonly Person[] {
  const words = text.replace(/\\_/g, '_').split(/[\s,;()[\]]+/);
  return words
    .filter((word) => handle.test(word))
    .map((name) => ({ name, likely: 0.4, described: false }));
}

function dedupe(people: readonly Person[]): readonly Person[] {
  const seen = new Set<string>();
  return people.filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}
