import { defineCommand, type ExitCode } from '../../cli-definition/command.ts';
import type { Context } from '../../cli-definition/context.ts';
import { type ListingOptions, listingOptions } from '../../cli-definition/listing-options.ts';
import type { TermView } from '../../library/views.ts';
import type { Library } from '../../library.ts';
import { CARDS, FORMAT_NAMES } from '../../render/formats/format-names.ts';
import type { ExplainedTerm } from '../../render/reasons.ts';
import { renderTermList, renderTerms } from '../../render/terms.ts';
import type { Terminal } from '../../render/text/terminal.ts';
import { nothingFound } from '../print/nothing-found.ts';
import { printListing } from '../print/print-entries.ts';
import { sayMeant } from '../print/say-relaxed.ts';

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
    const explained = why ? await explainer(library) : undefined;
    return {
      items,
      answerOf: (terms) => ({ match, terms: explained?.(terms) ?? terms }),
      drawer: () => (explained ? sourcesDrawer(explained) : renderTermList),
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
    const explained = why ? await explainer(library) : undefined;
    const [best] = found;
    sayMeant(context, match, wanted, best?.term);
    return {
      items: found,
      answerOf: (terms) => ({ match, terms: explained?.(terms) ?? terms }),
      drawer: () => (explained ? sourcesDrawer(explained) : renderTerms),
      nothing: () =>
        nothingFound(
          context,
          `No term is called "${wanted}".`,
          nearest,
          `search ${wanted}, or serverless-notes glossary for all terms`,
        ),
    };
  });

type Explainer = (terms: readonly TermView[]) => readonly ExplainedTerm[];

/** Gives each definition of terms how it was found. */
async function explainer(library: Library): Promise<Explainer> {
  const reasons = await library.reasons();
  return (terms) =>
    terms.map((term) => {
      const why = reasons.ofTerm(term.term);
      const definitions = term.definitions.map((definition, index) => ({
        ...definition,
        why: why[index] ?? null,
      }));
      return { ...term, definitions };
    });
}

async function sourcesDrawer(explained: Explainer) {
  const { renderSources } = await import('../../render/reasons.ts');
  return (terms: readonly TermView[], terminal: Terminal) =>
    renderSources(explained(terms), terminal);
}
