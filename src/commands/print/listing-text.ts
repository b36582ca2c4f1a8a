import { isAbsolute, join, relative } from 'node:path';
import type { Context } from '../../cli-definition/context.ts';
import type { Output } from '../../cli-definition/listing-options.ts';
import type { Library } from '../../library.ts';
import { byteColumnOf } from '../../model/place.ts';
import { formats, renderFormat, renderTemplate } from '../../render/formats/formats.ts';
import { safePath } from '../../render/text/safe-text.ts';
import { type ItemOf, type ListingName, type ListingOf, listings, type Spots } from './listings.ts';
import { indentOf, jsonText } from './print-json.ts';

/** A listing to print for a program. */
interface Request<Name extends ListingName> {
  readonly output: Output;
  readonly library: Library;
  readonly listing: Name;
  readonly items: readonly ItemOf<Name>[];
  /** The answer that `--json` prints, without its version; `list` is the name of its items. */
  readonly answer: Readonly<Record<string, unknown>>;
  readonly list: string;
}

/** Formats a listing for a program. Throws UserError for an output that the listing cannot have. */
export function listingText<Name extends ListingName>(
  context: Context,
  { output, library, listing: name, items, answer, list }: Request<Name>,
): string {
  const listingOf = listings[name] as unknown as ListingOf<ItemOf<Name>>;
  const listing = listingOf(items, answer, list, spotsFor(library, context));
  const { zero } = output;
  const how = { zero, exactPaths: zero && !context.isScreen };
  switch (output.kind) {
    case 'template':
      return renderTemplate(output.template, listing, how);
    case 'format': {
      const { name, fields } = output;
      return renderFormat(formats[name], listing, { ...how, fields, indent: indentOf(context) });
    }
    default: {
      const paths = new Set(listing.records.map(({ path }) => `${path}`).filter(Boolean));
      if (output.isJson) return jsonText(context, { files: [...paths] });
      const shown = how.exactPaths ? [...paths] : [...paths].map(safePath);
      return shown.map((path) => path + (zero ? '\0' : '\n')).join('');
    }
  }
}

/** Paths and columns for an editor that starts in the current folder. */
const spotsFor = (library: Library, { notes: { notes } }: Context): Spots => ({
  pathOf: pathsFrom(library.root, notes),
  byteColumnOf: ({ file, line, column }) => byteColumnOf(library.lineOf(file, line), column),
});

/**
 * Paths as grep prints them: relative to the current folder if all folders of notes were typed as relative paths; else
 * absolute, as for the bundled notes. No path begins with a hyphen, which `rm` would take for an option.
 */
function pathsFrom(root: string, notes: readonly string[]): (file: string) => string {
  const stayRelative = notes.length > 0 && !notes.some((folder) => isAbsolute(folder));
  return (file) => {
    const path = join(root, file);
    if (!stayRelative) return path;
    const fromHere = relative(process.cwd(), path);
    return fromHere.startsWith('-') ? `./${fromHere}` : fromHere;
  };
}
