import { firstWord } from '../../lexicon/letters.ts';
import { sentenceWords } from '../../lexicon/noun-phrases.ts';
import { jobWords, nameLikelihood } from '../../lexicon/person-names.ts';
import { actingVerbs, orderVerbs } from '../../lexicon/verbs.ts';
import { beginsWithOrder } from './likeness.ts';
import { isParticiple } from './phrases.ts';

/** Maximum number of words of a gloss; a longer text is a sentence. */
const MOST_WORDS = 16;

/** First words of remarks; no gloss begins with them. */
const remarks: ReadonlySet<string> = new Set(
  `see cf eg e g example note more most less also only not no yes ok great good bad nice very really too so but if
    because when where why how what who should must can could would will may might we i you they he she it this that
    these those there here all some many few every lots lot one`.split(/\s+/),
);

/**
 * Whether a few words say what something is without a verb: `packing service`, `Type checker that reads
 * signatures`; or what an activity is: `To interleave, entwine`.
 */
export function isGloss(text: string): boolean {
  const said = text.trim().replace(/[.;]$/, '');
  const words = said.split(/\s+/);
  if (words.length < 2 || words.length > MOST_WORDS) return false;
  if (/[?!:]|^\W|^\d|https?:|->|=>/.test(said) || /[.;]\s/.test(said)) return false;
  if (/^to\s\p{L}/iu.test(said)) return true;
  if (remarks.has(firstWord(said)) || isParticiple(said)) return false;
  // `Store of old sorts` is a thing, not an order.
  if (beginsWithOrder(said) && !/^\S+\s(?:of|that|for|which)\s/i.test(said)) return false;
  if (nameLikelihood(said.replace(/[,(].*$/, '')) >= 0.5) return false;
  if (jobWords.test(said) && /,| at | @/.test(said)) return false;
  const relative = words.findIndex((word) => /^(?:that|which|who|where|whose)$/i.test(word));
  const main = relative < 0 ? words : words.slice(0, relative);
  const lower = main.map((word) => word.toLowerCase());
  return !lower.some((word) => sentenceWords.has(word)) && !hasVerb(lower);
}

/** Words after a noun that distinguish a thing from others of its kind. */
const APART =
  /\s(?:that|which|who|where|whose|with|without|for|between|among|instead of|per|before|after|from|within|inside|by)\s\S/;

/**
 * Whether a few words without a verb name a thing and what distinguishes it from others of its kind: `ordered
 * choice instead of ambiguity`, `one thick root`. Without an article the first letter must be small.
 */
export function isDistinguishingPhrase(text: string): boolean {
  const said = text.trim();
  if (!/^(?:\p{Ll}|An?\s|The\s)/u.test(said) || !isGloss(said)) return false;
  // `typically use what works` says how something is done.
  if (/^\S+ly\s/.test(said)) return false;
  return APART.test(said) || isMade(said);
}

/** Words that follow a verb rather than a noun. */
const BEHIND_VERB = /^(?:the|an?|its|their|all|your|every|each|in|into|to|on|and)$/;

/** A verb after the first word: `The boot ROM loads the first block`, `An event loop runs in a thread`. */
const hasVerb = (words: readonly string[]): boolean =>
  words.some((word, at) => {
    const isVerb =
      actingVerbs.has(word) || (word.endsWith('s') && orderVerbs.has(word.slice(0, -1)));
    return at > 0 && isVerb && BEHIND_VERB.test(words[at + 1] ?? '');
  });

/** A noun with a participle: `address handed out ...`, `a tree trained flat`. */
const isMade = (text: string): boolean =>
  /^(?:an?\s)?(?:\p{L}[\p{L}-]*\s){1,3}(?:made|built|left|kept|held|run|sent|(?:\p{L}{3,}(?:ed|ing)))\s(?!to\b|about\b|the\b|our\b|their\b)\S/iu.test(
    text,
  );
