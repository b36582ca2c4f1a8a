import matter from 'gray-matter';

/** The block at the head of a note between two lines of hyphens, whatever is in it. */
export interface FrontMatterBlock {
  /** As it stands behind the first hyphens; empty where nothing does, which means YAML. */
  readonly language: string;
  /** From the end of the first line to the end of the last before the closing one. */
  readonly block: string;
  /** Offset behind the closing line, or behind its hyphens where more stands on it. */
  readonly bodyStart: number;
}

/** Languages that programs know front matter in. Other words behind the hyphens are text. */
const LANGUAGES: ReadonlySet<string> = new Set([
  ...['', 'yaml', 'yml', 'json', 'toml', 'cson', 'coffee', 'coffeescript', 'js', 'javascript'],
]);

/** What ends a block, and how it stands there: dots are text where more stands on their line. */
const CLOSING: readonly (readonly [string, RegExp])[] = [
  ['---', /^\n---/],
  ['...', /^\n\.\.\.[ \t]*(?:\r?\n|$)/],
];

/** Takes the place of gray-matter's engines, of which that for `js` runs the front matter as code. */
const readNothing = () => ({});

/**
 * Splits front matter off as gray-matter does: from a first line `---` to the next line that begins so, or
 * that is `...`, which ends a document of YAML. Unlike there a block that nothing closes is text.
 */
export function splitFrontMatter(text: string): FrontMatterBlock | undefined {
  const source = text.replace(/^\uFEFF/, '');
  if (!/^---(?!-)/.test(source)) return undefined;
  const { name, raw } = matter.language(source);
  if (!LANGUAGES.has(name.toLowerCase())) return undefined;
  const blocks = CLOSING.flatMap(([close, isClosed]) => {
    if (!source.includes(`\n${close}`)) return [];
    const { matter: block, content } = matter(source, {
      delimiters: ['---', close],
      engines: { yaml: readNothing, [name]: readNothing },
    });
    const end = '---'.length + (name === '' ? 0 : raw.length) + block.length;
    if (!isClosed.test(source.slice(end))) return [];
    return [{ language: name, block, bodyStart: text.length - content.length }];
  });
  return blocks.sort((a, b) => a.bodyStart - b.bodyStart)[0];
}
