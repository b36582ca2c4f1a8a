import type { NotesModel } from '../model/notes.ts';
import type { Columns } from '../search/types.ts';
import { encodeColumnFile } from './column-file.ts';
import { encodeModel } from './encode-model.ts';
import { FORMAT_VERSION } from './format-version.ts';

/**
 * Facts and index of a folder of notes as the bytes of one file.
 * @param build names the code that made it, see {@link buildId}
 */
export function encodeSnapshot(
  model: NotesModel,
  index: Columns,
  build: string,
): Uint8Array<ArrayBuffer> {
  return encodeColumnFile({ format: FORMAT_VERSION, build }, { model: encodeModel(model), index });
}
