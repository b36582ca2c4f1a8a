/** Recognisers of definitions that somebody wrote down as such: in bold, as a heading of a glossary, in a table. */
const WRITTEN: ReadonlySet<string> = new Set([
  'bold-term',
  'glossary-heading',
  'term-note',
  'table-row',
  'definition-list',
  'glossary-entry',
]);

/** Says what a short form stands for, which is more than a sentence in passing. */
const SPELLED_OUT = 'abbreviation';

/** `term: text` on a line of its own is not said in passing. */
const LAID_OUT = 'term-';

/** Where a definition stands and what found it. */
interface Found {
  readonly by: string;
  readonly file: string;
}

/**
 * The order in which a term's definitions are given, as indices: what is written down as one stands before what
 * was gathered from a sentence. What a note says of a term in passing is left out where the same note defines it.
 */
export function writtenFirst(found: readonly Found[]): readonly number[] {
  const at = found.map((_, index) => index);
  const written = at.filter((index) => WRITTEN.has(found[index]?.by ?? ''));
  if (written.length === 0) return at;
  const files = new Set(written.map((index) => found[index]?.file));
  const isWritten = new Set(written);
  return [
    ...written,
    ...at.filter((index) => {
      const { by = '', file } = found[index] ?? {};
      return (
        !isWritten.has(index) && (!files.has(file) || by === SPELLED_OUT || by.startsWith(LAID_OUT))
      );
    }),
  ];
}
