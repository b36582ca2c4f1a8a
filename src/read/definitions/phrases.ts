import { kindNouns, phraseEnds, sentenceWords, shorthand } from '../lexicon/kinds.ts';
import { beginsWithOrder, beginsWithPronoun } from './likeness.ts';

/** Note takers' shorthand in full, so that phrases are recognised. */
export function spelledOut(text: string): string {
  return text.replace(/(?<![\w/])(?:\p{L}\/\p{L}?|\p{L}{2,6})(?![\w/])/gu, (word) => {
    const long = shorthand.get(word.toLowerCase());
    if (long === undefined) return word;
    return /^\p{Lu}/u.test(word) ? long.charAt(0).toUpperCase() + long.slice(1) : long;
  });
}

/** `storages`, `libraries`, `proxies`: the singular is among the kinds. `PaaS` is one as well. */
function isKind(word: string): boolean {
  const key = word.toLowerCase();
  return (
    kindNouns.has(key) ||
    // `APIs` are several, `OSS` is another word.
    (/s$/.test(word) && kindNouns.has(key.slice(0, -1))) ||
    (key.endsWith('es') && kindNouns.has(key.slice(0, -2))) ||
    (key.endsWith('ies') && kindNouns.has(`${key.slice(0, -3)}y`)) ||
    /^\p{L}{1,3}aaS$/u.test(word)
  );
}

const adjective =
  /(?:ed|ble|ive|al|ous|ic|ary|ful|less|ant|ent|ar)$|^(?:simple|single|small|large|fast|new|open|free|high|low|deep|fine|light|lightweight|secure|smart|modern|remote|big|long|short|common)$|\p{L}-\p{L}/iu;

/** How many words a noun phrase has in front of the noun that names its kind; longer ones are sentences. */
const mostWords = 6;

/** Characters that are looked at for it: seven words and some. */
const longestPhrase = 200;

/**
 * Length in words of the noun phrase that a text begins with, where its head names a kind of thing:
 * 3 for `Cluster computing platform for the rest of us`; 0 where there is none.
 */
export function kindPhraseLength(text: string): number {
  const words = text.slice(0, longestPhrase).split(/\s+/);
  let length = 0;
  for (const [index, raw] of words.entries()) {
    if (index > mostWords) return 0;
    const word = raw.replace(/^["“(*_]+|["”)*_]+$/g, '');
    const bare = word.replace(/[.,;:!]+$/, '');
    const key = bare.toLowerCase();
    const joins = /^(?:and|or|[+&/])$/.test(key || raw);
    // `Edge and service proxy` has its kind behind; `size and weight` are two things, not one of a kind.
    if (joins && length === 0 && index > 0) continue;
    if (joins) return length === 1 && /^(?:and|or)$/.test(key) ? 0 : length;
    if (/^(?:[(–—-]|$)/.test(raw) || phraseEnds.has(key)) return length;
    if (index > 0 && /^(?:an?|the)$/.test(key)) return 0;
    if (sentenceWords.has(key) || !/^[\p{L}\d]/u.test(bare)) return 0;
    length =
      isKind(bare) || (bare.includes('/') && isKind(bare.split('/').at(-1) ?? '')) ? index + 1 : 0;
    if (/[.;:!]$/.test(word)) return length;
    // `Distributed, multi-model database` goes on, `speech, dialogs, tools` is a list.
    if (/,$/.test(word) && (length > 0 || !adjective.test(bare))) return length > 1 ? length : 0;
  }
  return length;
}

const tellsWhich =
  /^(?:basically |essentially |just |simply |mostly |generally )*(?:[\p{L}\d][\p{L}\d/-]*\s+){1,4}(?:that|which|who|used (?:to|for|by|in)|built (?:by|for|on)|made of|made up of|stored (?:in|for|by|on)|written (?:in|for|by)|expressed (?:in|as)|processed (?:in|by|as)|run (?:by|on|in)|running (?:on|in)|responsible for|capable of|designed (?:to|for)|describing|containing|showing|listing|consisting of|allowing|providing|connecting|running|holding|(?:you|we)\s\p{L}+|intended|based on)\b/iu;

/** `open system`, `test framework`, `place where`: the word that could be an order stands before the kind or is it. */
function isNounInFront(phrase: string): boolean {
  return (
    /^(?:open|test|build|design|share|store|set|load|run|release|plan|track|monitor|work|start|stop|read|write|push|pull|talk|change|check|log|view|place)\s/i.test(
      phrase,
    ) &&
    (kindPhraseLength(phrase) === 2 ||
      (kindPhraseLength(phrase) === 1 && /^\S+\s(?:where|that|which|of)\s/i.test(phrase)))
  );
}

/** The noun that names the kind in {@link kindPhraseLength}'s phrase; empty where there is none. */
export function kindHead(text: string): string {
  const phrase = spelledOut(text.trim());
  const word = phrase.split(/\s+/)[kindPhraseLength(phrase) - 1] ?? '';
  return word.replace(/[^\p{L}\d]+$/u, '');
}

/** `Code that has no tests`, `Software used to test`: a noun and which one it is. */
export function isReducedRelative(text: string): boolean {
  const phrase = spelledOut(text.trim());
  return (
    tellsWhich.test(phrase) &&
    !participle.test(phrase) &&
    !beginsWithPronoun(phrase) &&
    !beginsWithOrder(phrase)
  );
}

/** `Official images for it are huge`: a noun phrase with a verb behind it is a sentence. */
const tellsMainClause =
  /^(?:(?!(?:that|which|who|where|what|how|when|if|whether)\b)[^,.;:(])*?\s(?:is|are|was|were|can|will|should|must)\b/i;

/** A phrase without an article that names a kind of thing: `Cluster computing platform`, `Code that has no tests`. */
export function isNamingPhrase(text: string): boolean {
  const phrase = spelledOut(text.trim()).replace(
    /^(?:basically|essentially|just|simply|one|another)\s+(?!of\b)/i,
    '',
  );
  if (beginsWithPronoun(phrase) || (beginsWithOrder(phrase) && !isNounInFront(phrase)))
    return false;
  if (/\?\s*$/.test(phrase) || participle.test(phrase) || /^\d/.test(phrase)) return false;
  return (
    (kindPhraseLength(phrase) > 0 && !tellsMainClause.test(phrase)) ||
    tellsWhich.test(phrase) ||
    /^(?:basically|essentially)\s+\S+\s/i.test(text.trim()) ||
    actsAs.test(phrase)
  );
}

const participle =
  /^(?!used to|known as|defined as|designed to)(?:\p{L}+(?:ed|ing)|sent|built|given|done|held|kept|made|run|written|set)\s+(?:and|to|by|in|from|on|with|as|for|differently|at|into|when|over|via|using|about|out|up|off)\b/iu;

/** Whether a predicate tells what was done to the subject instead of what it is. */
export function isParticiple(text: string): boolean {
  return participle.test(text.trim());
}

/** `pays attention to ...`, `binds resources to ...`: a verb in the third person in front. */
const actsAs =
  /^(?:associates|adds|automates|binds|brings|builds|calculates|calls|catches|changes|checks|collects|combines|compares|computes|connects|controls|converts|counts|creates|deals|decides|defines|delivers|deploys|describes|detects|determines|displays|does|ensures|evaluates|executes|exposes|extracts|fetches|filters|finds|formats|forwards|generates|gets|groups|guarantees|handles|hides|hosts|identifies|implements|indicates|injects|inspects|installs|integrates|keeps|limits|links|listens|loads|locks|logs|looks|maintains|makes|maps|matches|measures|merges|monitors|moves|offers|optimizes|orchestrates|organizes|parses|pays|performs|points|prevents|processes|produces|protects|proxies|publishes|reads|records|reduces|removes|renders|replaces|resolves|responds|restarts|retrieves|retries|routes|runs|saves|scales|schedules|selects|separates|serves|shows|simulates|solves|sorts|specifies|splits|starts|stops|switches|takes|talks|tells|tests|tracks|transforms|translates|updates|uses|validates|verifies|watches|wraps|writes|acts|aggregates|allocates|analyzes|applies|assigns|authenticates|caches|centralizes|clones|coordinates|comprises|compiles|consists|contains|consumes|copies|covers|creates|decouples|delegates|encapsulates|encrypts|enforces|enumerates|estimates|examines|explains|exports|extends|finds|focuses|gathers|gives|helps|hooks|imports|intercepts|iterates|lets|lists|lives|loops|makes|manages|means|migrates|mimics|models|normalizes|observes|occurs|opens|optimises|passes|persists|posts|predicts|prints|propagates|provides|provisions|publishes|pulls|pushes|queries|ranks|receives|refers|registers|relates|remembers|replays|reports|represents|returns|rewrites|rolls|searches|sends|sets|shares|signs|sits|spans|stores|streams|summarizes|syncs|turns|understands|visualizes|waits|walks)\s+\p{L}/iu;

export function isActing(text: string): boolean {
  return actsAs.test(text.trim());
}

/** Beginnings of what something means: articles, kinds, `used to`, `when`, verbs that describe. */
const opensMeaning =
  /^(?:an?|the|any|one of|set of|group of|collection of|list of|process of|way (?:of|to)|ways to|idea (?:of|that)|ability to|act of|art of|study of|type of|kind of|form of|part of|piece of|method (?:of|for)|technique|tool|library|framework|system|software|platform|service|language|protocol|format|standard|pattern|mechanism|model|process|measure of|amount of|number of|when|where|how(?! (?:many|much(?! of)|do|did|does|can))|what|whether|used (?:to|for|by|in|when)|for|something|anything|someone|anybody who|those who|like an?|similar to|same as|equivalent (?:of|to)|opposite of|stands for|short for|refers to|means|aka|also known as|basically|essentially|is|are|allows?|lets|enables?|provides?|makes?|creates?|defines?|describes?|contains|represents|handles|manages|runs|gives|takes|uses|builds|checks|converts|turns|holds|stores|tracks|sends|receives|returns|generates|combines|adds|listens|responsible for|consists? of|helps?|from|between|like|everything|series of|sequence of|piece of|pieces of|equivalent|being)\b/i;

export function opensLikeMeaning(text: string): boolean {
  return opensMeaning.test(text);
}
