import { type BuiltModel, buildModel } from '../../src/read/build-model.ts';
import { readNote } from '../../src/read/read-note.ts';

/** Reads notes given as `{ path: text }`, and builds their model. */
export function folderOf(files: Readonly<Record<string, string>>): BuiltModel {
  return buildModel(Object.entries(files).map(([path, text]) => readNote({ path, text })));
}
