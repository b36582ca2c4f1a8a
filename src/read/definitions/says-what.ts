import { isPlainSpeech } from '../people.ts';
import { isAcronym, spellsOut } from './acronyms.ts';
import { isActing, isNamingPhrase, isReducedRelative, kindHead } from './phrases.ts';

/** A text that says at once what the thing above it is. */
const saysWhat =
  /^(?:(?:it|this|that|they|these)(?:'s|’s|\s+(?:is|are))\s+(?:an?|the|basically|essentially|used|just an?|like an?|\p{L}+ (?:that|which|of))\b|(?:is|are)\s+(?:an?|the|used)\b|an?\s+(?:\p{L}[\p{L}-]*\s+){0,5}(?:that|which|for|of|to|used|where|in which|process|tool|library|framework|service|system|set|way|method|pattern|format|protocol|language|technique|architecture|database|model|platform|project|language)\b|(?:the )?(?:\p{L}+ )?(?:process|act|ability|practice|idea|art|study|science|measurement|measure|branch|concept|set|sets|collection|group|class|sequence|series|combination|kind|type|form|way|ways|method|bunch|family|technique|subset|pieces|replacement|alternative|equivalent|name|term|layer) (?:of|that|to|for)\b|(?:everything|anything|something|someone|anyone) (?:you|that|who)\b|(?:allows?|lets|enables|provides|makes it|helps?|gives) (?:you|us|users?|developers?|the|a|an|it|to|for)\b|(?:allows?|enables?|lets) (?:\p{L}+ ){1,3}to\b|used (?:to|for|by|when)\b|when (?:an?|you|the|one)\b|(?:defined|known|described) as\b|short for\b|stands for\b|refers to\b)/iu;

/** `Location: Berlin`, `read, write, etc.`: parts or properties of the thing above, not what it is. */
const itemises = /^[^\s:][^:,]{0,30}:\s|^\S+\s+[-–—]\s|\betc\b|^(?:[^,]{1,30},\s){2}/i;

const connecting = /\b(?:in|of|for|by|on|at|to|and|vs|with|based|aware)\b/i;

/** How sure it is that a text says what the thing above it is; 0 where it does not. `base` is the most. */
export function surenessOf(name: string, text: string, base: number): number {
  const first = text.trim();
  if (isAcronym(name) && spellsOut(name, first.split(/[.,;(]/)[0] ?? '')) return 0.85;
  if (isShortenedMore(name, first)) return 0.66;
  if (/^(?:see|note|example|for example|e\.g\.|read more)\b/i.test(first)) return 0;
  if (/[?:]\s*$/.test(first) || first.split(/\s+/).length < 2 || connecting.test(name)) return 0;
  if (saysWhat.test(first)) return base;
  if (itemises.test(first)) return 0;
  const told = first.replace(/^(?:it|they)\s+(?=\p{L}+s?\s)/iu, '');
  if (told !== first && isActing(told)) return base - 0.02;
  if (isReducedRelative(first) && agrees(name, first)) return base;
  // Less than a sentence about it: the thing must have a name of its own.
  if (isPlainSpeech(name) && !isShortKind(name, first, base)) return 0;
  if (isActing(first)) return isPlural(name) ? 0 : base - 0.03;
  return isNamingPhrase(first) && isProse(first) && agrees(name, first) ? base - 0.02 : 0;
}

/** `LUIS` and `Language Understanding`: the short form has more letters than the words that are written. */
function isShortenedMore(name: string, text: string): boolean {
  const words = text.split(/[\s-]+/);
  const initials = words.map((word) => word.charAt(0)).join('');
  return (
    isAcronym(name) &&
    words.length >= 2 &&
    words.length <= 3 &&
    /^\p{Lu}+$/u.test(initials) &&
    name.startsWith(initials)
  );
}

/** Under a heading, a few words that name a kind are enough. */
function isShortKind(name: string, text: string, base: number): boolean {
  return (
    base > 0.7 && text.split(/\s+/).length <= 8 && isNamingPhrase(text) && !/^\p{L}+s$/iu.test(name)
  );
}

/** Not a name or a row of them: more than two words, and one behind the first begins with a small letter. */
function isProse(text: string): boolean {
  return /^\S+(?:\s\S+)*?\s\p{Ll}/u.test(text) && text.split(/\s+/).length >= 3;
}

function isPlural(word: string): boolean {
  return /[^sui]s$/.test(word) && !/^\p{Lu}+s?$/u.test(word);
}

/** One thing is one of a kind, several are several: `Charts` are `packages`, but `Hosting` is not `hosts`. */
function agrees(name: string, text: string): boolean {
  const head = kindHead(text);
  if (head === '') return !isPlural(name) || /^\S+s\b/.test(text);
  return isPlural(head) === isPlural(name) || isAcronym(name);
}
