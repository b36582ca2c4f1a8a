import { lazyPattern } from '../../model/lazily.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { conceptOf, exactForms, type Form, formsOf, isKnown } from '../match/concepts.ts';
import type { TermFrequencies } from '../match/term-frequencies.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Adjacency } from './adjacency.ts';
import { MIN_LETTERS } from './correctable.ts';
import type { Corrector } from './corrector.ts';

/** A typed word read as two words of the index. */
export interface Split {
  readonly words: readonly [string, string];
  readonly forms: readonly [readonly Form[], readonly Form[]];
}

/** Shorter parts are only split off if the notes have the two words next to each other. */
const MIN_PART = 3;
/** A single letter is never split off. */
const MIN_SHORT_PART = 2;

/** The border between letters and digits: one of each. */
const letterAndDigit = lazyPattern('^(?:\\p{L}\\p{N}|\\p{N}\\p{L})$', 'u');

/** Reads a typed word as two words of the index: a space is missing, or in the wrong place. */
export class WordSplits {
  readonly #index: InvertedIndex;
  readonly #adjacency: Adjacency;
  readonly #corrector: Corrector;
  /** Empty between uses. */
  readonly #frequencies: TermFrequencies;

  constructor(
    index: InvertedIndex,
    frequencies: TermFrequencies,
    adjacency: Adjacency,
    corrector: Corrector,
  ) {
    this.#index = index;
    this.#adjacency = adjacency;
    this.#corrector = corrector;
    this.#frequencies = frequencies;
  }

  /**
   * `coldstart` as `cold start`, `iphone15` as `iphone 15`: of all splits, the two words that most passages share. If
   * one is a stop word or has two letters (`graphdb`), the notes must have the two next to each other. A word of the
   * dictionary is not split. Each part must itself be in the notes or the dictionary: `orged` is no form of `org`.
   */
  split(typed: string): Split | undefined {
    if (this.#corrector.isRealWord(typed)) return undefined;
    let best: Split | undefined;
    let most = 0;
    for (let cut = 1; cut < typed.length; cut++) {
      const words = [typed.slice(0, cut), typed.slice(cut)] as const;
      const isNumbered = letterAndDigit().test(typed.slice(cut - 1, cut + 1));
      const isShort = !isNumbered && words.some(({ length }) => length < MIN_PART);
      if (isShort && words.some((word) => word.length < MIN_SHORT_PART || isStopWord(word)))
        continue;
      const forms = [formsOf(this.#index, words[0]), formsOf(this.#index, words[1])] as const;
      if (!isKnown(forms) || !(isNumbered || words.every((word) => this.#isWord(word)))) continue;
      const telling = forms.filter((some) => this.#adjacency.hasContentWord(some)).length;
      const isDoubtful = isShort || telling < words.length;
      if (telling === 0 || (isDoubtful && !this.#adjacency.areAdjacent(...forms))) continue;
      const count = this.#countTogether(forms);
      if (count <= most) continue;
      most = count;
      best = { words, forms };
    }
    return best;
  }

  /**
   * A split into two words of which one has a typo, as `datalaek`. Corrections are only looked for if the other part
   * is a word of the index.
   */
  splitWithTypo(typed: string): Split | undefined {
    const pairs: Split['words'][] = [];
    for (let cut = MIN_LETTERS; cut <= typed.length - MIN_LETTERS; cut++) {
      const [first, second] = [typed.slice(0, cut), typed.slice(cut)];
      if (this.#isInIndex(first))
        for (const meant of this.#corrector.wordsOneEditFrom(second)) pairs.push([first, meant]);
      if (this.#isInIndex(second))
        for (const meant of this.#corrector.wordsOneEditFrom(first)) pairs.push([meant, second]);
    }
    return this.#corrector.isRealWord(typed) ? undefined : this.sideBySide(pairs);
  }

  #isInIndex = (part: string): boolean =>
    this.#adjacency.hasContentWord(exactForms(this.#index, part));

  /** Of the pairs that the notes have next to each other, the one that most passages share. */
  sideBySide(pairs: readonly Split['words'][]): Split | undefined {
    let best: Split | undefined;
    let most = 0;
    for (const words of pairs) {
      const forms = [exactForms(this.#index, words[0]), exactForms(this.#index, words[1])] as const;
      const count =
        isKnown(forms) && this.#adjacency.areAdjacent(...forms) ? this.#countTogether(forms) : 0;
      if (count <= most) continue;
      most = count;
      best = { words, forms };
    }
    return best;
  }

  #isWord = (part: string): boolean =>
    exactForms(this.#index, part).length > 0 || this.#corrector.isRealWord(part);

  /** Number of passages, plus number of groups by their fields, that contain all parts. */
  #countTogether(parts: readonly (readonly Form[])[]): number {
    const { passages, groups } = this.#frequencies;
    this.#frequencies.add(conceptOf(this.#index, '', [{ parts, weight: 1 }]));
    const count = passages.touched.length + groups.touched.length;
    this.#frequencies.clear();
    return count;
  }
}
