import type { Library } from '../../library.ts';
import type { LinkedNote } from '../../render/markdown/context.ts';

/** Finds the notes that the wikilinks of a file lead to. */
export const linkedFrom =
  (file: string, library: Library) =>
  (target: string): LinkedNote | undefined => {
    const found = library.linked(file, target);
    return found && { title: found.name, file: found.file, line: found.line };
  };
