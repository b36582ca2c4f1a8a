import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { getEditorInfo } from 'open-editor';
import { UserError } from '../model/user-error.ts';

export interface Spot {
  /** Absolute path of the notes folder. */
  readonly root: string;
  /** Relative to it. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** The bundled notes, which the next update would overwrite. */
  readonly isReadOnly: boolean;
}

/**
 * Opens `$VISUAL` or `$EDITOR` at a spot and ends when the editor does; the terminal is the editor's
 * until then. Throws UserError where none is set, it cannot be started, or the note is read-only.
 */
export async function runEditor({ root, line, column, ...note }: Spot): Promise<void> {
  const file = join(root, note.file);
  if (note.isReadOnly) throw new UserError(`The bundled notes are read-only: ${file}:${line}`);
  const editor = process.env['VISUAL'] || process.env['EDITOR'];
  if (!editor) throw new UserError('No editor: set $VISUAL or $EDITOR');
  const { binary, arguments: words } = getEditorInfo([{ file, line, column }], {
    editor,
    wait: true,
  });
  const child = spawn(binary, words, { stdio: 'inherit' });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => resolve());
    child.once('error', () => reject(new UserError(`The editor "${editor}" cannot be started`)));
  });
}
