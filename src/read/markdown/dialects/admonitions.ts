import { fenceReader } from '../source/fences.ts';

/** `::: warning Title` (Docusaurus, VitePress), `::: {.callout-warning}` (Quarto, Pandoc). */
const FENCE = /^ {0,3}:{3,}[ \t]*(?:\{([^}]*)\}|([a-z][\w-]*)(.*))$/i;
const FENCE_END = /^ {0,3}:{3,}[ \t]*$/;

/** `!!! warning "Title"`, or `???` for a foldable admonition (MkDocs). */
const EXCLAIMED =
  /^ {0,3}(!!!|\?\?\?\+?)[ \t]+([a-z][\w-]*)(?:[ \t]+[\w-]+)*(?:[ \t]+"(.*)")?[ \t]*$/i;
const INDENTED = /^(?: {4}|\t)/;

/** Quick test: a text without a match has no admonition. */
const SIGN = /^ {0,3}(?::::|!!!|\?\?\?)/m;

/** Admonitions that are nested deeper stay as written. */
const DEEPEST = 6;

/**
 * Rewrites all admonitions to the form of GitHub and Obsidian, a quote that begins with `[!warning] Title`. Line
 * numbers do not change. An admonition that is never closed stays as written.
 */
export function withAdmonitionsQuoted(text: string): string {
  if (!SIGN.test(text)) return text;
  const lines = text.split('\n');
  return quotedLines(lines, 0).join('\n');
}

function quotedLines(lines: readonly string[], depth: number): readonly string[] {
  const fenced = lines.map(fenceReader());
  const written: string[] = [];
  let open = 0;
  let ends = lines.filter((line, at) => FENCE_END.test(line) && !fenced[at]).length;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const quote = '> '.repeat(open);
    const mayOpen = !fenced[at] && depth + open < DEEPEST;
    const head = mayOpen && ends > open ? fenceHead(line) : undefined;
    const body = mayOpen && head === undefined ? exclaimedAt(lines, at) : undefined;
    if (head !== undefined) {
      open++;
      written.push(`${quote}> ${head}`);
    } else if (!fenced[at] && FENCE_END.test(line)) {
      ends--;
      written.push(open > 0 ? '> '.repeat(open - 1) : line);
      open = Math.max(0, open - 1);
    } else if (body) {
      written.push(`${quote}> ${body.head}`);
      for (const inner of quotedLines(body.lines, depth + open + 1)) {
        written.push(`${quote}> ${inner}`);
        at++;
      }
    } else written.push(quote + line);
  }
  return written;
}

const headOf = (kind: string, title: string, fold = ''): string =>
  `[!${kind}]${fold} ${title}`.trimEnd();

/** The first line of the quote for a `:::` line; undefined for a line that opens no admonition. */
function fenceHead(line: string): string | undefined {
  const found = FENCE.exec(line);
  if (!found) return undefined;
  const [, attributes, word, rest = ''] = found;
  if (attributes === undefined) {
    return headOf(
      word ?? '',
      rest
        .replace(/\{[^}]*\}\s*$/, '')
        .replace(/^\[(.*)\]\s*$/, '$1')
        .trim(),
    );
  }
  const name = /\.(?:callout-)?([a-z][\w-]*)/i.exec(attributes)?.[1];
  return headOf(name ?? 'note', /title="([^"]*)"/.exec(attributes)?.[1] ?? '');
}

/** Obsidian's signs for the initial state of a foldable admonition. */
const FOLDS: Readonly<Record<string, string>> = { '???': '-', '???+': '+' };

/** The indented lines below a `!!!` or `???` line, without the indentation; undefined where there are none. */
function exclaimedAt(lines: readonly string[], at: number) {
  const [, mark = '', kind, title = ''] = EXCLAIMED.exec(lines[at] ?? '') ?? [];
  if (kind === undefined) return undefined;
  let end = at + 1;
  for (let next = end; next < lines.length; next++) {
    const line = lines[next] ?? '';
    if (INDENTED.test(line) && line.trim() !== '') end = next + 1;
    else if (line.trim() !== '') break;
  }
  if (end === at + 1) return undefined;
  const body = lines.slice(at + 1, end).map((line) => line.replace(INDENTED, ''));
  return { head: headOf(kind, title, FOLDS[mark]), lines: body };
}
