import { resolve } from 'node:path';
import type { Context } from '../../cli-definition/context.ts';
import type { LastResults } from '../../last-results/last-results.ts';

/** Stores the results under their numbers on the screen; a pipe shows no numbers. */
export async function numberResults(
  { notes: asked, isScreen }: Context,
  results: LastResults['results'],
): Promise<void> {
  if (!isScreen) return;
  const { keepResults } = await import('../../last-results/last-results.ts');
  const notes = asked.notes.map((folder) => resolve(folder));
  keepResults({
    notes: { ...asked, notes },
    results: results.map(({ file, line, column, talk }) => ({ file, line, column, talk })),
  });
}
