import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Span } from '../../model/place.ts';
import { type PlainText, plainSlice } from '../../model/plain-text.ts';
import type { NoteFacts } from '../../read/facts/types.ts';
import { FRONT_MATTER_RULE } from '../../read/front-matter/front-matter.ts';
import { passageSections, sectionsOfTerms } from '../../read/passages.ts';
import { unseenText } from '../../read/plain-text/unseen-text.ts';
import { Lexicon } from '../../search/build/lexicon.ts';
import { tokenOf } from '../../search/build/text-tokens.ts';
import { GrowingUint32 } from '../../search/index/growing.ts';
import { scanTokens } from '../../search/text/tokens.ts';
import type { NoteParts } from '../codec/note-record.ts';

/** Finds the words of all passages that notes may come to have; one for each thread. */
export class BodyScanner {
  readonly #lexicon = new Lexicon();
  #told = 0;

  /**
   * Bodies and tokens of a note, see `NoteRecord`.
   * @param source the note as it is written
   */
  scan(note: NoteFacts, text: PlainText, source: string): Pick<NoteParts, 'bodies' | 'tokens'> {
    const tokens = new GrowingUint32(256);
    const bodies = new GrowingUint32(32);
    const scanText = (part: string) =>
      scanTokens(part, (word, _start, _end, role) => {
        tokens.push(tokenOf(this.#lexicon.numberOf(word), role));
      });
    for (const { span, around, beside } of bodiesIn(note)) {
      scanText(plainSlice(text, span).text);
      bodies.push(span.start);
      bodies.push(span.end);
      bodies.push(tokens.length);
      const behind = plainSlice(text, { start: span.end, end: around.end }).text;
      scanText(`${beside}\n${behind}\n${unseenText(source, text, around)}`);
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

/** What can become a passage. */
interface Body {
  readonly span: Span;
  /** What is found by it, too, though it is not shown: a section's heading, what a glossary says behind a meaning. */
  readonly around: Span;
  /** What is to be found here, too, though it is shown elsewhere. */
  readonly beside: string;
}

/** Each section's own text, and each definition, ascending. */
function bodiesIn(note: NoteFacts): readonly Body[] {
  const { definitions, whole, parts } = note;
  const sections = passageSections(note);
  const titleLines = new Set([whole, ...parts].map(({ title }) => title.line));
  const hasText = note.diagnostics.some(isOfFrontMatter);
  /** Front matter that was not understood is text like any other: that of the first section. */
  const beginningOf = (start: number): number =>
    hasText && start <= (sections[0]?.span.start ?? 0) ? 0 : start;
  const bodies = new Map<string, Body>();
  for (const { span, start, line, heading } of sections) {
    // A heading that is read as a title may lose words to it: `by Ann Lee, Acme`.
    const beside = titleLines.has(line) ? heading : '';
    const around = { start: beginningOf(start), end: span.end };
    bodies.set(`${span.start} ${span.end}`, { span, around, beside });
  }
  const ofTerms = sectionsOfTerms(note);
  for (const { span, line } of definitions) {
    const key = `${span.start} ${span.end}`;
    const { start, end } = ofTerms.get(line)?.span ?? span;
    const around = { start: beginningOf(start), end };
    if (!bodies.has(key)) bodies.set(key, { span, around, beside: '' });
  }
  return [...bodies.values()].sort(
    ({ span: a }, { span: b }) => a.start - b.start || a.end - b.end,
  );
}

const isOfFrontMatter = ({ rule }: Diagnostic): boolean => rule === FRONT_MATTER_RULE;
