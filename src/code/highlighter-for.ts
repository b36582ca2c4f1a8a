import type { Highlight } from './tokens.ts';

/** A code fence followed by a language. */
const NAMED_FENCE = /(?:```|~~~)[ \t]*[{.]?[a-z]/i;

/** Most characters of code to highlight in one note: a thousand lines take a moment, ten thousand take too long. */
const MOST_CODE = 60_000;

/** The highlighter for one note; undefined (and highlight.js not loaded) if no code names its language. */
export async function highlighterFor(markdown: string): Promise<Highlight | undefined> {
  if (!NAMED_FENCE.test(markdown)) return undefined;
  const { highlight } = await import('./highlight.ts');
  let left = MOST_CODE;
  return (code, language) => {
    left -= code.length;
    return left < 0 ? undefined : highlight(code, language);
  };
}
