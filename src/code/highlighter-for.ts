import type { Highlight } from './tokens.ts';

/** A fence with a language behind it. */
const NAMED_FENCE = /(?:```|~~~)[ \t]*[{.]?[a-z]/i;

/** Characters of code that are highlighted in one note: a thousand lines take a moment, ten thousand would not. */
const MOST_CODE = 60_000;

/** What highlights the code of one note; loaded only for one that has some and says its language. */
export async function highlighterFor(markdown: string): Promise<Highlight | undefined> {
  if (!NAMED_FENCE.test(markdown)) return undefined;
  const { highlight } = await import('./highlight.ts');
  let left = MOST_CODE;
  return (code, language) => {
    left -= code.length;
    return left < 0 ? undefined : highlight(code, language);
  };
}
