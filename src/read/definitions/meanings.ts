import { jobWords, nameLikelihood } from '../people.ts';
import { beginsWithOrder } from './likeness.ts';
import { isActing, isNamingPhrase, opensLikeMeaning, spelledOut } from './phrases.ts';

/** Every word that counts begins with a capital: the title of something. */
function isTitleCase(words: readonly string[]): boolean {
  const counted = words.filter((word) => word.length > 3);
  if (words.length >= 3 && words.every((word) => /^\W*[\p{Lu}\d]/u.test(word))) return true;
  return counted.length >= 3 && counted.every((word) => /^\W*\p{Lu}/u.test(word));
}

/** Addresses, numbers, dates and times, code, pointers elsewhere: no meaning of anything. */
const never = [
  /^(?:https?:|www\.)\S+$/i,
  /^[\d$€£~<>≈+-][\d.,:%$€£kKmMbB+x\s/-]*\w{0,6}$/,
  /^(?:\d{1,2}[:.]\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d)/i,
  /^(?:[{[<$|]|--?\w)/,
  /^(?:see|cf\.?|example|for example|for instance|e\.g\.|note|read more|more|default|defaults|tbd|todo|n\/a)\b/i,
] as const;

/** What speaks against a meaning, and how much. */
const against: readonly (readonly [sign: RegExp, weight: number])[] = [
  // Who said it, behind a dash or a "by".
  [/\s[-–—]\s*$|\s[-–—]{1,2}\s\p{Lu}\p{L}+ \p{Lu}\p{L}+$|\bby \p{Lu}\p{L}+ \p{Lu}/u, 0.4],
  // Measurements and sums.
  [/[%=]|\d+x\b/, 0.15],
  [/^how (?:many|much)\b(?! of\b)|^(?:a )?(?:little|bit)\b/i, 0.3],
  [
    /^(?:felt|said|thought|worked|loved|liked|loves|likes|asked|moved|came|saw|made|gave|took|told)\b/i,
    0.3,
  ],
  [/\?\s*$/, 0.5],
  [/\?(?!\s*$)/, 0.3],
  // So many of them; a row of names.
  [/^\d/, 0.3],
  [/^(?:[^\s,]+(?:\s[^\s,]+)?,\s+){2,12}(?:(?:and|or)\s)?[^\s,]+(?:\s[^\s,]+)?$/, 0.3],
  [/^(?:always|too|often|mostly|usually|every|nobody|everybody|everyone)\b/i, 0.3],
  [/^(?:use|ask|treat|try|make sure|avoid) (?:it|this|that|your|the|them)\b/i, 0.3],
  // A path of steps.
  [/(?:->|=>|→).*(?:->|=>|→)/, 0.4],
  // What somebody could, had or wants, or a row of things.
  [
    /^(?:can|could|should|will|would|wish|want|needs?|must|may|might|had|have|has|did|does|was|were|got|went|some|many|lots?|more|less|there|this|that|these|first(?![- ]class)|second|last|next)\b/i,
    0.3,
  ],
  // Talk: somebody speaks, answers, objects.
  [
    /^(?:we|i|you|they|he|she|don'?t|do not|not|no|yes|yep|nope|ok|let'?s (?!you|us|users?|dev|the|a|an)|if|but|because|so|please|very|too|i'm|we're|you're|it'?s (?:not|hard|great|good|bad))\b/i,
    0.35,
  ],
  [/\b(?:is|was|are|were) (?:great|good|bad|awesome|hard|easy|nice|terrible|cool)\b/i, 0.2],
];

/** `Users can see it`: a sentence of its own; `system that can be seen` is none. */
const clause =
  /^(?:(?!(?:you|we|that|which|who|where|what|how|when)\b)\S+\s){1,3}(?:is|are|was|were|has|have|had|can|will|do|does|did|went|got|became|took|gave|came|said|left|lost|won|moved|needs?)\b/i;

/** `Telling the producer to slow down`: what one does, as a noun; `going to move` is news. */
const doing =
  /^(?!(?:going|getting|coming|trying|working|looking|being|having|making sure|using|thinking|talking|waiting|needing|wanting|starting|nothing|everything|anything|something|during|including|according|depending|running late)\b)\p{L}{2,}ing\s(?:an?|the|your|its?|(?!about)\p{Ll}{3,})\s/iu;

/** How much a text reads like what something means, from -1 to 1. */
export function meaningLikeness(text: string): number {
  const meaning = spelledOut(text.trim().replace(/^["“*_(]+/, ''));
  const words = meaning.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
  if (words.length === 0 || never.some((sign) => sign.test(meaning))) return -1;
  if (nameLikelihood(meaning.replace(/[,(].*$/, '').trim()) >= 0.7) return -1;
  if (words.length <= 7 && jobWords.test(meaning) && /,| at | @/.test(meaning)) return -0.6;
  const names = isNamingPhrase(meaning.replace(/^(?:just|only|simply)\s+/i, ''));
  let likeness = opensLikeMeaning(meaning) ? 0.3 : names || doing.test(meaning) ? 0.22 : 0;
  if (/^just\b/i.test(meaning) && !names) likeness -= 0.35;
  if (likeness < 0.3 && clause.test(meaning)) likeness -= 0.25;
  if (words.length >= 5) likeness += likeness > 0 ? 0.08 : 0.02;
  if (words.length < 3) likeness -= shortPenalty(words, likeness, meaning);
  if (isTitleCase(words)) likeness -= 0.3;
  if (likeness < 0.3 && (meaning.match(/,/g)?.length ?? 0) >= 3) likeness -= 0.2;
  for (const [sign, weight] of against) if (sign.test(meaning)) likeness -= weight;
  return Math.max(-1, Math.min(1, likeness));
}

/** One word or two say little, unless they name a kind of thing: `container runtime`; `Visual Studio` is a name. */
function shortPenalty(words: readonly string[], likeness: number, meaning: string): number {
  if (words.length === 2 && isActing(meaning)) return 0.1;
  if (likeness <= 0 || words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word))) return 0.3;
  return words.length === 2 ? 0.06 : 0.14;
}

const advises =
  /^(?:use|try|avoid|don'?t|do not|make sure|keep|remember|stop|start|never|always|learn|read|see|check|install|add|focus|think|ask|share|talk to|work with)\b/i;

/**
 * `Fuzz testing: generate a random input ...`, `Canary deployment: deploy to a few first`: an activity, and
 * how it is done; advice on one (`Error handling: use a wrapper`) is none.
 */
export function describesActivity(name: string, text: string): boolean {
  const meaning = text.trim();
  const words = name.toLowerCase().split(/[\s-]+/);
  const [verb = ''] = meaning.toLowerCase().split(/\s/);
  const said = meaning.split(/\s+/).length;
  if (words.length < 2 || said < 6 || advises.test(meaning) || /->|=>|→/.test(meaning))
    return false;
  const stem = verb.slice(0, 6);
  if (verb.length >= 4 && words.some((word) => word !== verb && word.startsWith(stem))) return true;
  const activity = /\p{L}{3,}ing$/u.test(name) && !/^\p{L}+ing\s/iu.test(name);
  return (
    activity && (beginsWithOrder(meaning) || /^\p{L}{3,}(?:ize|ise|ate|ify)\s/iu.test(meaning))
  );
}
