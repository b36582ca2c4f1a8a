import type { Context } from '../../cli-definition/context.ts';

/** A command to try next, in the folders that the user named: `serverless-notes --notes my-notes topics`. */
export async function nextCommand({ options }: Context, command: string): Promise<string> {
  const { shellWord } = await import('../../cli-definition/wrong-use.ts');
  const folders = (options.notes ?? []).map((folder) => `--notes ${shellWord(folder)}`);
  return ['serverless-notes', ...folders, command].join(' ');
}
