import matter from 'gray-matter';

/** The unparsed block at the head of a note, between two lines of `---` or other fences. */
export interface FrontMatterBlock {
  /** The word behind the opening fence, in lower case; without a word, the default language of the fence. */
  readonly language: string;
  /** Whether the opening fence names the language. */
  readonly isNamed: boolean;
  /** The text from the end of the opening line up to the line feed before the closing line. */
  readonly block: string;
  /** Offset behind the closing line, or behind its fence where text follows on that line. */
  readonly bodyStart: number;
}

/** Languages that programs use for front matter. With another word behind the fence, the block is text. */
const LANGUAGES: ReadonlySet<string> = new Set([
  ...['', 'yaml', 'yml', 'json', 'toml', 'cson', 'coffee', 'coffeescript', 'js', 'javascript'],
]);

/** A kind of fence: the opening mark, its default language, and the closing marks with a pattern for each. */
interface Fence {
  readonly open: string;
  readonly language: string;
  readonly closing: readonly (readonly [marks: string, isClosed: RegExp])[];
}

const FENCES: readonly Fence[] = [
  {
    open: '---',
    language: 'yaml',
    closing: [
      ['---', /^\n---/],
      // `...` ends a YAML document; with more text on its line it is text.
      ['...', /^\n\.\.\.[ \t]*(?:\r?\n|$)/],
    ],
  },
  { open: '+++', language: 'toml', closing: [['+++', /^\n\+\+\+[ \t]*(?:\r?\n|$)/]] },
  { open: ';;;', language: 'json', closing: [[';;;', /^\n;;;[ \t]*(?:\r?\n|$)/]] },
];

/** Replaces gray-matter's engines: its `js` engine would run the front matter as code. */
const readNothing = () => ({});

/**
 * Splits off front matter as gray-matter does: from a fence on the first line to the next line that begins with a
 * closing fence. Unlike in gray-matter, a block without a closing fence is text.
 */
export function splitFrontMatter(text: string): FrontMatterBlock | undefined {
  const source = text.replace(/^\uFEFF/, '');
  const fence = FENCES.find(({ open }) => source.startsWith(open) && source[3] !== open[0]);
  if (!fence) return undefined;
  const { open, language, closing } = fence;
  const { name, raw } = matter.language(source.slice(open.length));
  if (!LANGUAGES.has(name.toLowerCase())) return undefined;
  const blocks = closing.flatMap(([close, isClosed]) => {
    if (!source.includes(`\n${close}`)) return [];
    const { matter: block, content } = matter(source, {
      delimiters: [open, close],
      language,
      engines: { [language]: readNothing, [name]: readNothing },
    });
    const end = open.length + (name === '' ? 0 : raw.length) + block.length;
    if (!isClosed.test(source.slice(end))) return [];
    const isNamed = name !== '';
    const bodyStart = text.length - content.length;
    return [{ language: (name || language).toLowerCase(), isNamed, block, bodyStart }];
  });
  return blocks.sort((a, b) => a.bodyStart - b.bodyStart)[0];
}
