import { spawn } from 'node:child_process';
import { getEditorInfo } from 'open-editor';
import { UserError } from '../model/user-error.ts';

export interface Spot {
  /** Absolute path. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
}

/**
 * Opens `$VISUAL` or `$EDITOR` at a spot and ends when the editor does; the terminal is the editor's
 * until then. Throws UserError where none is set or it cannot be started.
 */
export async function runEditor(spot: Spot): Promise<void> {
  const editor = process.env['VISUAL'] || process.env['EDITOR'];
  if (!editor) throw new UserError('No editor: set $VISUAL or $EDITOR');
  const { binary, arguments: words } = getEditorInfo([{ ...spot }], { editor, wait: true });
  const child = spawn(binary, words, { stdio: 'inherit' });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => resolve());
    child.once('error', () => reject(new UserError(`The editor "${editor}" cannot be started`)));
  });
}
