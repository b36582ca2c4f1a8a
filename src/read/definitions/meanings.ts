import { jobWords, nameLikelihood } from '../people.ts';
import { isNamingPhrase, opensLikeMeaning, spelledOut } from './phrases.ts';

/** Every word that counts begins with a capital: the title of something. */
function isTitleCase(words: readonly string[]): boolean {
  const counted = words.filter((word) => word.length > 3);
  return counted.length >= 3 && counted.every((word) => /^\W*\p{Lu}/u.test(word));
}

/** One word or two say little, unless they name a kind of thing: `container runtime`; `Visual Studio` is a name. */
function shortPenalty(words: readonly string[], likeness: number): number {
  if (likeness <= 0 || words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))) return 0.3;
  return words.length === 2 ? 0.06 : 0.14;
}

/** How much a text reads like what something means, from -1 to 1. */
export function meaningLikeness(text: string): number {
  const meaning = spelledOut(text.trim().replace(/^["“*_(]+/, ''));
  const words = meaning.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
  if (words.length === 0 || /^(?:https?:|www\.)\S+$/i.test(meaning)) return -1;
  if (/^[\d$€£~<>≈+-][\d.,:%$€£kKmMbB+x\s/-]*\w{0,6}$/.test(meaning)) return -1;
  if (
    /^(?:\d{1,2}[:.]\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d)/i.test(
      meaning,
    )
  )
    return -1;
  if (nameLikelihood(meaning.replace(/[,(].*$/, '').trim()) >= 0.7) return -1;
  if (words.length <= 7 && jobWords.test(meaning) && /,| at | @/.test(meaning)) return -0.6;
  if (/^(?:[{[<$|]|--?\w)/.test(meaning)) return -1;
  let likeness = opensLikeMeaning(meaning) ? 0.3 : isNamingPhrase(meaning) ? 0.22 : 0;
  if (
    /^\S+(?:\s\S+){0,2}\s(?:is|are|was|were|has|have|can|will|do|does|did)\b/i.test(meaning) &&
    likeness < 0.3
  )
    likeness -= 0.25;
  if (
    /\s[-–—]\s*$|\s[-–—]{1,2}\s\p{Lu}\p{L}+ \p{Lu}\p{L}+$|\bby \p{Lu}\p{L}+ \p{Lu}/u.test(meaning)
  )
    likeness -= 0.4;
  if (/[%=]|\d+x\b/.test(meaning)) likeness -= 0.15;
  if (isTitleCase(words)) likeness -= 0.3;
  if (words.length >= 5) likeness += likeness > 0 ? 0.08 : 0.02;
  if (words.length < 3) likeness -= shortPenalty(words, likeness);
  if ((meaning.match(/,/g)?.length ?? 0) >= 3 && likeness < 0.3) likeness -= 0.2;
  if (/^how (?:many|much)\b|^(?:a )?(?:little|bit)\b/i.test(meaning)) likeness -= 0.3;
  if (
    /^(?:felt|said|thought|worked|loved|liked|loves|likes|asked|moved|came|saw|made|gave|took|told)\b/i.test(
      meaning,
    )
  )
    likeness -= 0.3;
  if (meaning.includes('?')) likeness -= /\?\s*$/.test(meaning) ? 0.5 : 0.3;
  if ((meaning.match(/->|=>|→/g)?.length ?? 0) > 1) likeness -= 0.4;
  if (
    /^(?:can|could|should|will|would|wish|want|needs?|must|may|might|had|have|has|did|does|was|were|got|went|some|many|lots?|more|less|there|this|that|these|first|second|last|next)\b/i.test(
      meaning,
    )
  )
    likeness -= 0.3;
  if (
    /^(?:we|i|you|they|he|she|don'?t|do not|not|no|yes|yep|nope|ok|let'?s|if|but|because|so|just|please|very|too|i'm|we're|you're|it'?s (?:not|hard|great|good|bad))\b/i.test(
      meaning,
    )
  )
    likeness -= 0.35;
  if (
    /\b(?:is|was|are|were) (?:great|good|bad|awesome|hard|easy|nice|terrible|cool)\b/i.test(meaning)
  )
    likeness -= 0.2;
  return Math.max(-1, Math.min(1, likeness));
}
