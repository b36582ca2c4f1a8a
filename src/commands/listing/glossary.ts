import { defineCommand, type ExitCode } from '../../cli-definition/command.ts';
import type { Context } from '../../cli-definition/context.ts';
import { type ListingOptions, listingOptions } from '../../cli-definition/listing-options.ts';
import type { TermView } from '../../library/views.ts';
import type { Library } from '../../library.ts';
import { CARDS, FORMAT_NAMES } from '../../render/formats/format-names.ts';
import { renderTermList, renderTerms } from '../../render/terms.ts';
import { nothingFound } from '../print/nothing-found.ts';
import { printListing } from '../print/print-entries.ts';
import { printCorrection } from '../print/print-relaxations.ts';

interface Options extends ListingOptions {
  readonly why?: boolean;
}

export const glossary = defineCommand<Options>({
  name: 'glossary',
  summary: 'Look up a term, or list all terms',
  arguments: [
    {
      name: 'term',
      summary: 'A term, an alias or an abbreviation',
      variadic: true,
      complete: 'terms',
    },
  ],
  options: [
    ...listingOptions(undefined, [...FORMAT_NAMES, CARDS]),
    { flags: '--why', summary: 'Show where each definition was found' },
  ],
  examples: [
    ['glossary overfitting', 'What the notes say it means, and where'],
    ['glossary faas', 'An abbreviation will do'],
    ['glossary', 'All terms'],
    ['glossary --format tsv', 'All terms, for a spreadsheet'],
    ['glossary --format anki', 'A card a term, for Anki'],
    ['glossary overfitting --why', 'Where it was found, and how sure that is'],
  ],
  run: (words, { why = false, ...options }, context) =>
    words.length === 0
      ? listAll(why, options, context)
      : showOne(words.join(' '), why, options, context),
});

const listAll = (why: boolean, options: ListingOptions, context: Context): Promise<ExitCode> =>
  printListing(context, options, 'terms', async (library) => {
    const items = library.terms();
    const match = items.length === 0 ? 'none' : 'exact';
    return {
      ...(await listed(items, why, library, renderTermList)),
      answerOf: (terms) => ({ match, terms }),
      nothing: () => nothingFound(context, 'These notes define no terms.', [], 'search <words>'),
    };
  });

const showOne = (
  wanted: string,
  why: boolean,
  options: ListingOptions,
  context: Context,
): Promise<ExitCode> =>
  printListing(context, options, 'terms', async (library) => {
    const { match, found, nearest } = await library.findTerms(wanted);
    const [best] = found;
    printCorrection(context, match, wanted, best?.term);
    return {
      ...(await listed(found, why, library, renderTerms)),
      answerOf: (terms) => ({ match, terms }),
      nothing: () =>
        nothingFound(
          context,
          `No term is called "${wanted}".`,
          nearest,
          `search ${wanted}, or serverless-notes glossary for all terms`,
        ),
    };
  });

/** The terms; with `--why`, each definition has its evidence. */
async function listed(
  terms: readonly TermView[],
  why: boolean,
  library: Library,
  draw: typeof renderTerms,
) {
  if (!why) return { items: terms, drawer: () => draw };
  const reasons = await library.reasons();
  const explained = (term: TermView): TermView => {
    const reasonsOfTerm = reasons.ofTerm(term.term);
    const definitions = term.definitions.map((definition, at) => ({
      ...definition,
      why: reasonsOfTerm[at] ?? null,
    }));
    return { ...term, definitions };
  };
  return {
    items: terms.map(explained),
    drawer: async () => (await import('../../render/reasons.ts')).renderDefinitionReasons,
  };
}
