import { firstWord } from '../../lexicon/letters.ts';
import { sentenceWords } from '../../lexicon/noun-phrases.ts';
import { jobWords, nameLikelihood } from '../../lexicon/person-names.ts';
import { actingVerbs, orderVerbs } from '../../lexicon/verbs.ts';
import { beginsWithOrder } from './likeness.ts';
import { isParticiple } from './phrases.ts';

/** A gloss is short: more words are a sentence. */
const MOST_WORDS = 16;

/** What no gloss begins with: a remark does. */
const remarks: ReadonlySet<string> = new Set(
  `see cf eg e g example note more most less also only not no yes ok great good bad nice very really too so but if
    because when where why how what who should must can could would will may might we i you they he she it this that
    these those there here all some many few every lots lot one`.split(/\s+/),
);

/**
 * Whether a few words say what something is without a verb: `packing service`, `Type checker that reads
 * signatures`; or what it is to do it: `To interleave, entwine`.
 */
export function isGloss(text: string): boolean {
  const said = text.trim().replace(/[.;]$/, '');
  const words = said.split(/\s+/);
  if (words.length < 2 || words.length > MOST_WORDS) return false;
  if (/[?!:]|^\W|^\d|https?:|->|=>/.test(said) || /[.;]\s/.test(said)) return false;
  if (/^to\s\p{L}/iu.test(said)) return true;
  if (remarks.has(firstWord(said)) || isParticiple(said)) return false;
  // `Store of old sorts` is a thing.
  if (beginsWithOrder(said) && !/^\S+\s(?:of|that|for|which)\s/i.test(said)) return false;
  if (nameLikelihood(said.replace(/[,(].*$/, '')) >= 0.5) return false;
  if (jobWords.test(said) && /,| at | @/.test(said)) return false;
  const relative = words.findIndex((word) => /^(?:that|which|who|where|whose)$/i.test(word));
  const main = relative < 0 ? words : words.slice(0, relative);
  const lower = main.map((word) => word.toLowerCase());
  return !lower.some((word) => sentenceWords.has(word)) && !hasVerb(lower);
}

/** What tells a thing from its like, behind its noun. */
const APART =
  /\s(?:that|which|who|where|whose|with|without|for|between|among|instead of|per|before|after|from|within|inside|by)\s\S/;

/**
 * Whether a few words without a verb name a thing and what tells it from its like: `ordered choice instead of
 * ambiguity`, `one thick root`. Without an article they begin with a small letter, since names do not.
 */
export function tellsApart(text: string): boolean {
  const said = text.trim();
  if (!/^(?:\p{Ll}|An?\s|The\s)/u.test(said) || !isGloss(said)) return false;
  // `typically use what works`: how something is done.
  if (/^\S+ly\s/.test(said)) return false;
  return APART.test(said) || isMade(said);
}

/** What stands behind a verb rather than behind a noun. */
const BEHIND_VERB = /^(?:the|an?|its|their|all|your|every|each|in|into|to|on|and)$/;

/** `The boot ROM loads the first block`, `An event loop runs in a thread`. */
const hasVerb = (words: readonly string[]): boolean =>
  words.some((word, at) => {
    const isVerb =
      actingVerbs.has(word) || (word.endsWith('s') && orderVerbs.has(word.slice(0, -1)));
    return at > 0 && isVerb && BEHIND_VERB.test(words[at + 1] ?? '');
  });

/** `address handed out ...`, `a tree trained flat`: a noun and what is done to it. */
const isMade = (text: string): boolean =>
  /^(?:an?\s)?(?:\p{L}[\p{L}-]*\s){1,3}(?:made|built|left|kept|held|run|sent|(?:\p{L}{3,}(?:ed|ing)))\s(?!to\b|about\b|the\b|our\b|their\b)\S/iu.test(
    text,
  );
