import type { Span } from '../../model/place.ts';
import { type PlainText, plainSlice } from '../../model/plain-text.ts';
import type { NoteFacts } from '../../read/facts/types.ts';
import { Lexicon } from '../../search/build/lexicon.ts';
import { GrowingUint32 } from '../../search/index/growing.ts';
import { scanTokens } from '../../search/text/tokens.ts';
import type { NoteParts } from '../codec/note-record.ts';

/** Finds the words of all passages that notes may come to have; one for each thread. */
export class BodyScanner {
  readonly #lexicon = new Lexicon();
  #told = 0;

  /** Bodies and tokens of a note, see `NoteRecord`. */
  scan(note: NoteFacts, text: PlainText): Pick<NoteParts, 'bodies' | 'tokens'> {
    const tokens = new GrowingUint32(256);
    const bodies = new GrowingUint32(32);
    for (const span of spansIn(note)) {
      scanTokens(plainSlice(text, span).text, (word, _start, _end, role) => {
        tokens.push(this.#lexicon.numberOf(word) * 2 + (role === 'whole' ? 1 : 0));
      });
      bodies.push(span.start);
      bodies.push(span.end);
      bodies.push(tokens.length);
    }
    return { bodies: bodies.view(), tokens: tokens.view() };
  }

  /** Words that were met for the first time since this was last asked, numbered on from those before. */
  newWords(): readonly string[] {
    const words = this.#lexicon.words.slice(this.#told);
    this.#told = this.#lexicon.words.length;
    return words;
  }
}

/** What can become a passage, ascending: each section's own text, and each definition. */
function spansIn({ sections, definitions }: NoteFacts): readonly Span[] {
  const spans = new Map<string, Span>();
  for (const { span } of [...sections, ...definitions])
    spans.set(`${span.start} ${span.end}`, span);
  return [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
