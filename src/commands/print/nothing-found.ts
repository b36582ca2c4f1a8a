import type { Context } from '../../cli-definition/context.ts';

/** Prints that nothing was found and which command to try next, in the same folders; returns the exit code. */
export async function nothingFound(
  { say, options }: Context,
  what: string,
  nearest: readonly string[],
  next: string,
): Promise<1> {
  say(what);
  if (nearest.length > 0) say(`  Nearest: ${nearest.join(', ')}`);
  const { shellWord } = await import('../../cli-definition/wrong-use.ts');
  const folders = (options.notes ?? []).map((folder) => `--notes ${shellWord(folder)} `).join('');
  say(`  Try: serverless-notes ${folders}${next}`);
  return 1;
}
