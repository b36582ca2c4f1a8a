import { lazily } from '../../model/lazily.ts';
import { NONE } from '../index/columns.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { PostingCursor } from '../index/postings.ts';
import { stringAt } from '../index/string-pool.ts';
import { type Concept, conceptOfForms, type Form } from '../match/concepts.ts';
import type { PassageWords } from '../match/passage-words.ts';
import { isStopWord } from '../text/stop-words.ts';

/** The neighbours of a word in the query, as words of the index. */
export interface Neighbours {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
  /** The passages that contain any of the neighbours. */
  passages(): ReadonlySet<number>;
}

/** Greatest number of passages per word that are checked for its neighbours. */
const PASSAGES_SEEN = 50;

/** Tells which words stand next to each other in the notes. */
export class Adjacency {
  readonly #index: InvertedIndex;
  readonly #passageWords: PassageWords;

  constructor(index: InvertedIndex, passageWords: PassageWords) {
    this.#index = index;
    this.#passageWords = passageWords;
  }

  /** The neighbours of a word, from the concepts before and after it. */
  neighboursOf(before: Concept | undefined, after: Concept | undefined): Neighbours {
    const words = { before: new Set(before?.words), after: new Set(after?.words) };
    const passages = lazily(() => {
      const found = new Set<number>();
      for (const word of [...words.before, ...words.after]) {
        const cursor = new PostingCursor(this.#index, word);
        while (cursor.next()) found.add(cursor.document);
      }
      return found;
    });
    return { ...words, passages };
  }

  /** Whether a passage has one of the forms right after a word of `before` or right before a word of `after`. */
  isAdjacent(forms: readonly Form[], { before, after, passages }: Neighbours): boolean {
    if (passages().size === 0) return false;
    return forms.some(({ word }) => {
      const cursor = new PostingCursor(this.#index, word);
      for (let seen = 0; seen < PASSAGES_SEEN && cursor.next(); seen++) {
        // Only passages with both words are read. The first passage of a group has the postings of its fields.
        if (!passages().has(cursor.document)) continue;
        const words = this.#passageWords.of(cursor.document);
        const isBeside = words.some(
          (other, at) =>
            other === word &&
            (before.has(words[at - 1] ?? NONE) || after.has(words[at + 1] ?? NONE)),
        );
        if (isBeside) return true;
      }
      return false;
    });
  }

  /** Whether the two words stand next to each other. Starts at the word with content: stop words are everywhere. */
  areAdjacent(first: readonly Form[], second: readonly Form[]): boolean {
    const concept = (forms: readonly Form[]) => conceptOfForms(this.#index, '', forms);
    return this.hasContentWord(second)
      ? this.isAdjacent(second, this.neighboursOf(concept(first), undefined))
      : this.isAdjacent(first, this.neighboursOf(undefined, concept(second)));
  }

  /** Whether any of the forms is not a stop word. */
  hasContentWord(forms: readonly Form[]): boolean {
    return forms.some(({ word }) => !isStopWord(stringAt(this.#index.words, word)));
  }
}
