import type { InvertedIndex } from '../index/inverted-index.ts';
import { squeezedKey } from '../text/name-key.ts';
import { QUOTES } from './query.ts';
import { plainWords } from './query-words.ts';
import { termNamed } from './term-names.ts';

/** What a question for the meaning of something comes down to. */
export interface AskedTerms {
  /** What there is to look for: the query without the words that only ask. */
  readonly text: string;
  /** Groups of the terms that come first, in the order of the query; undefined where it asks for none that there is. */
  readonly groups?: readonly number[] | undefined;
  /** It asks who said something, or where: no term or topic of that name answers it, so that pages come first. */
  readonly isForPages?: boolean;
}

/** What is asked for stands in their groups. */
const QUESTIONS: readonly RegExp[] = [
  /^(?:what(?:'s|’s| is| are| was| were)|who is|explain|define|definition of|meaning of) (?:an? |the )?([^?]+?)\s*\??$/,
  /^what (?:does|do) (?:an? |the )?([^?]+?) (?:mean|stand for)\s*\??$/,
  /^([^?]+?) (?:meaning|definition|defined|explained)\s*\??$/,
];
/** The same in other languages, of whose words the notes' own stop words know nothing. */
const ELSEWHERE: readonly RegExp[] = [
  /^was (?:ist|sind|bedeutet|bedeuten|heißt|heisst) (?:eine? |der |die |das )?([^?]+?)\s*\??$/,
  /^(?:qu['’]est[- ]ce qu(?:e (?:c['’]est que )?|['’])|c['’]est quoi |que signifie )(?:une? |le |la |les |l['’])?([^?]+?)\s*\??$/,
  /^[¿ ]*(?:qu[eé] (?:es|son|significa)|para qu[eé] sirven?) (?:una? |el |la |los |las )?([^?]+?)\s*\??$/,
  /^o que (?:é|são|significa) (?:uma? |os? |as? )?([^?]+?)\s*\??$/,
  /^(?:che )?cos(?:['’]è|a è|a sono|a significa) (?:un['’a]?\s?|il |lo |la |l['’])?([^?]+?)\s*\??$/,
  /^wat (?:is|zijn|betekent) (?:een |de |het )?([^?]+?)\s*\??$/,
  /^vad (?:är|betyder) (?:en |ett )?([^?]+?)\s*\??$/,
  /^что (?:такое|значит|означает) ([^?]+?)\s*\??$/,
  /^([^?？]+?)とは(?:何(?:です)?か?)?[?？]?$/,
];
/** What asks for a text and is no part of it, whether or not there is such a term. */
const FRAMES: readonly RegExp[] = [
  /^what (?:is|was|are) the (?:meanings?|definitions?) of (?:an? |the )?([^?]+?)\s*\??$/,
  /^what (?:does|do|did) (?:an? |the )?([^?]+?) (?:mean|stand for)\s*\??$/,
  /^how (?:does|do) (?:an? |the )?([^?]+?) works?\s*\??$/,
  /^(?:is|are) (?:an? |the )?([^?]+?) (?:supported|available|possible|allowed)\s*\??$/,
  /^(?:does|do|can) \S+ supports? ([^?]+?)\s*\??$/,
  /^where (?:do|does|is|are|can) (?:an? |the )?([^?]+?) (?:go|live|located|stored|found)\s*\??$/,
  /^how (?:to|do i|do you|do we|can i|can you|can we) (?:use|get|make|do) (?:an? |the )?([^?]+?)\s*\??$/,
  ...ELSEWHERE,
];
const TALK = '(?:talk|note|session|presentation)s?';
/** The same of those who said something, and of where it was said. */
const PAGE_FRAMES: readonly RegExp[] = [
  /^(?:who|(?:has|did) (?:any|some)(?:one|body)) (?:is |was )?(?:talk|speak|spoke)(?:s|ed|n|ing)? (?:about|on) ([^?]+?)\s*\??$/,
  /^who (?:is |was )?present(?:s|ed|ing) (?:about |on )?([^?]+?)\s*\??$/,
  new RegExp(
    `^who (?:gave|gives|held) (?:an? |the )?${TALK} (?:about|on|called) ([^?]+?)\\s*\\??$`,
  ),
  /^what did ([^?]+?) (?:say|tell|talk|speak)(?: us)?(?: (?:about|on) ([^?]+?))?\s*\??$/,
  new RegExp(
    `^(?:(?:is|are|were) there |(?:which|what) (?:(?:is|was) the )?|show me |find )?(?:any |some |an? |the )?${TALK} (?:(?:(?:is|was|are|were) )?(?:about|on|by|from|in|at)|mention(?:s|ed)?|cover(?:s|ed)?) ([^?]+?)\\s*\\??$`,
  ),
];
const COMPARISONS: readonly RegExp[] = [
  /^(?:what(?:'s|’s| is| are) )?(?:the )?differences? between (?:an? |the )?([^?]+?) and (?:an? |the )?([^?]+?)\s*\??$/,
  /^([^?]+?) (?:vs\.?|versus) ([^?]+?)\s*\??$/,
];

/**
 * What each of them begins with, or has behind what is asked for. Most queries have none, and the patterns take
 * more than a millisecond to compile.
 */
const ASKING =
  /^(?:wh|has |how |did |do |does |can |expl|def|mean|was |qu|c['’]est|[¿ ]*(?:para )?qu[eé] |o que |che |cos|wat |vad |что |are |is |show |find |any |some |an? |the |talk|note|session|presentation|diff)|mean|defin|explained|stand for| vs|versus|とは/;

/** More than any name has; a longer text is none. */
const MAX_LENGTH = 200;

/** The terms that a question asks for; undefined for what is no question. */
export function askedTerms(query: string, index: InvertedIndex): AskedTerms | undefined {
  // In lower case, for which patterns compile in a fraction of the time.
  const text = query.trim().toLowerCase();
  if (text.length > MAX_LENGTH || !ASKING.test(text)) return undefined;
  const [name] = namesIn(text, [...QUESTIONS, ...ELSEWHERE]);
  const groups = name === undefined ? [] : groupsNamed(name, index);
  if (name !== undefined && groups.length > 0) return { text: name, groups };
  const compared = namesIn(text, COMPARISONS);
  if (compared.length === 0) {
    const said = namesIn(text, PAGE_FRAMES);
    if (said.length > 0) return { text: said.join(' '), groups: [], isForPages: true };
    const asked = namesIn(text, FRAMES);
    return asked.length === 0 ? undefined : { text: asked.join(' ') };
  }
  const ofBoth = new Set(compared.flatMap((one) => groupsNamed(one, index)));
  return { text: compared.join(' '), groups: [...ofBoth] };
}

function namesIn(text: string, frames: readonly RegExp[]): readonly string[] {
  for (const frame of frames) {
    const [found, ...names] = frame.exec(text) ?? [];
    // What is quoted is a phrase as it stands, and no question. A group that is not there is undefined.
    if (found !== undefined && !names.some(isCutOff)) return names.filter((name) => name);
  }
  return [];
}

/** Whether it ends in the middle of a phrase. */
const isCutOff = (name = ''): boolean => (name.match(QUOTES)?.length ?? 0) % 2 === 1;

/** A term may bear the name twice, as it is and as another name. */
const groupsNamed = (name: string, index: InvertedIndex): readonly number[] => [
  ...new Set(termNamed(index, squeezedKey(plainWords(name)))?.groups),
];
