import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Span } from '../../model/place.ts';
import { type PlainText, plainSlice } from '../../model/plain-text.ts';
import type { NoteFacts } from '../../read/facts/types.ts';
import { FRONT_MATTER_RULE } from '../../read/front-matter/front-matter.ts';
import { passageSections, sectionsOfTerms } from '../../read/passages.ts';
import { hiddenSourceText } from '../../read/plain-text/hidden-source-text.ts';
import { Lexicon } from '../../search/build/lexicon.ts';
import { tokenOf } from '../../search/build/text-tokens.ts';
import { GrowingUint32 } from '../../search/index/growing.ts';
import { scanTokens } from '../../search/text/tokens.ts';
import type { NoteParts } from '../codec/note-record.ts';

/** Finds the tokens of every span of a note that may become a passage. Each thread has one scanner. */
export class BodyScanner {
  readonly #lexicon = new Lexicon();
  #told = 0;

  /**
   * The bodies and tokens of a note, see `NoteParts`.
   * @param source the Markdown of the note
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
      scanText(`${beside}\n${behind}\n${hiddenSourceText(source, text, around)}`);
      bodies.push(tokens.length);
    }
    return { bodies: bodies.view(), tokens: tokens.view() };
  }

  /** The words found since the last call, in the order of their numbers, which follow those of earlier words. */
  newWords(): readonly string[] {
    const words = this.#lexicon.words.slice(this.#told);
    this.#told = this.#lexicon.words.length;
    return words;
  }
}

/** A span that may become a passage. */
interface Body {
  readonly span: Span;
  /** A wider span whose text is indexed but not shown: a section's heading, a glossary's text after a meaning. */
  readonly around: Span;
  /** More text that is indexed with the passage but shown elsewhere. */
  readonly beside: string;
}

/** The bodies of a note, ascending: each section's own text, and each definition. */
function bodiesIn(note: NoteFacts): readonly Body[] {
  const { definitions, whole, parts } = note;
  const sections = passageSections(note);
  const titleLines = new Set([whole, ...parts].map(({ title }) => title.line));
  const hasText = note.diagnostics.some(isOfFrontMatter);
  /** Front matter that was not understood counts as text of the first section. */
  const beginningOf = (start: number): number =>
    hasText && start <= (sections[0]?.span.start ?? 0) ? 0 : start;
  const bodies = new Map<string, Body>();
  for (const { span, start, line, heading } of sections) {
    // A title may lack words of its heading (`by Ann Lee, Acme`), so the full heading is indexed, too.
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
