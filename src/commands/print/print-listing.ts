import { isAbsolute, join, relative } from 'node:path';
import type { Context } from '../../cli-definition/context.ts';
import type { Library } from '../../library.ts';
import { byteColumnOf } from '../../model/place.ts';
import { formats, renderFormat, renderTemplate } from '../../render/formats/formats.ts';
import { listings, type Request, type Spots } from './listings.ts';

/** Prints a listing for a program. Throws UserError for an output that it cannot have. */
export function printListing(
  context: Context,
  { output, library, answer, listing: choose }: Request,
): void {
  const listing = choose(listings)(answer, spotsFor(library, context));
  const { zero } = output;
  context.print(
    output.kind === 'template'
      ? renderTemplate(output.template, listing, {
          zero,
          exactPaths: zero && process.stdout.isTTY !== true,
        })
      : renderFormat(formats[output.name], listing, { zero }),
  );
}

/** How an editor that is started here finds a spot of the notes. */
const spotsFor = (library: Library, { notes: { notes } }: Context): Spots => ({
  pathOf: pathsFrom(library.root, notes),
  byteColumnOf: ({ file, line, column }) => byteColumnOf(library.lineOf(file, line), column),
});

/**
 * Paths as grep gives them: relative to the current folder where the notes were given so, absolute where
 * they were, or are the bundled ones.
 */
function pathsFrom(root: string, notes: readonly string[]): (file: string) => string {
  const stayRelative = notes.length > 0 && !notes.some((folder) => isAbsolute(folder));
  return (file) => {
    const path = join(root, file);
    return stayRelative ? relative(process.cwd(), path) : path;
  };
}
