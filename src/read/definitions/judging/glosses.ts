import { sentenceWords } from '../../lexicon/kinds.ts';
import { firstWord } from '../../lexicon/letters.ts';
import { jobWords, nameLikelihood } from '../../lexicon/people.ts';
import { beginsWithOrder } from './likeness.ts';
import { isParticiple } from './phrases.ts';

/** A gloss is short: more words are a sentence. */
const MOST_WORDS = 16;

/** What no gloss begins with: a remark does. */
const remarks: ReadonlySet<string> = new Set(
  `see cf eg e g example note more most less also only not no yes ok great good bad nice very really too so but if
    because when where why how what who should must can could would will may might we i you they he she it this that
    these those there here all some many few every lots lot`.split(/\s+/),
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
  return !main.some((word) => sentenceWords.has(word.toLowerCase()));
}
