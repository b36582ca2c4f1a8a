import matter from 'gray-matter';

/** The block at the head of a note between two lines of hyphens or other marks, whatever is in it. */
export interface FrontMatterBlock {
  /** As it stands behind the first marks, in lower case; where nothing does, what these marks stand for. */
  readonly language: string;
  /** Whether the note itself says so. */
  readonly isNamed: boolean;
  /** From the end of the first line to the end of the last before the closing one. */
  readonly block: string;
  /** Offset behind the closing line, or behind its marks where more stands on it. */
  readonly bodyStart: number;
}

/** Languages that programs know front matter in. Other words behind the marks are text. */
const LANGUAGES: ReadonlySet<string> = new Set([
  ...['', 'yaml', 'yml', 'json', 'toml', 'cson', 'coffee', 'coffeescript', 'js', 'javascript'],
]);

/** What opens a block, the language it stands for, what closes it, and how that stands there. */
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
      // It ends a document of YAML; dots are text where more stands on their line.
      ['...', /^\n\.\.\.[ \t]*(?:\r?\n|$)/],
    ],
  },
  { open: '+++', language: 'toml', closing: [['+++', /^\n\+\+\+[ \t]*(?:\r?\n|$)/]] },
  { open: ';;;', language: 'json', closing: [[';;;', /^\n;;;[ \t]*(?:\r?\n|$)/]] },
];

/** Takes the place of gray-matter's engines, of which that for `js` runs the front matter as code. */
const readNothing = () => ({});

/**
 * Splits front matter off as gray-matter does: from a first line of marks to the next line that begins so.
 * Unlike there a block that nothing closes is text.
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
