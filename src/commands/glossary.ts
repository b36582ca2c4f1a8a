import { defineCommand } from '../cli-definition/command.ts';
import type { Context } from '../cli-definition/context.ts';
import {
  LISTING_OPTIONS,
  type ListingOptions,
  type Output,
  outputOf,
} from '../cli-definition/listing-options.ts';
import type { TermView } from '../library/views.ts';
import type { Library } from '../library.ts';
import { renderTermList, renderTerms } from '../render/terms.ts';
import { printForPrograms } from './print/for-programs.ts';
import type { Choice } from './print/listings.ts';
import { nothingFound } from './print/nothing-found.ts';
import { drawnSources, drawnTerm } from './print/present.ts';

interface Options extends ListingOptions {
  readonly why?: boolean;
}

export const glossary = defineCommand<Options>({
  name: 'glossary',
  summary: 'Look a term up, or list all terms',
  arguments: [
    {
      name: 'term',
      summary: 'A term, an alias or an abbreviation',
      variadic: true,
      complete: 'terms',
    },
  ],
  options: [
    ...LISTING_OPTIONS,
    { flags: '--why', summary: 'Show which line and which recogniser gave each definition' },
  ],
  examples: [
    ['glossary overfitting', 'What the notes say it means, and where'],
    ['glossary faas', 'An abbreviation will do'],
    ['glossary', 'All terms'],
    ['glossary --format tsv', 'All terms, for a spreadsheet'],
    ['glossary overfitting --why', 'How it was found, and how sure that is'],
  ],
  async run(words, { why = false, ...options }, context) {
    const asked = { why, output: outputOf(options, context), context };
    return words.length === 0 ? listAll(asked) : showOne(words.join(' '), asked);
  },
});

interface Asked {
  readonly why: boolean;
  readonly output: Output | undefined;
  readonly context: Context;
}

async function listAll({ why, output, context }: Asked): Promise<0 | 1> {
  const library = await context.openLibrary();
  const terms = library.terms();
  const match = terms.length === 0 ? 'none' : 'exact';
  if (output) {
    const answer = { match, terms: why ? await withReasons(library, terms) : terms };
    const listing: Choice = ({ terms: list }) => list(terms);
    await printForPrograms(context, { output, library, answer, listing });
  }
  if (terms.length === 0) {
    return nothingFound(context, 'These notes define no terms.', [], 'search <words>');
  }
  if (output) return 0;
  if (why) return printReasons(library, terms, context);
  context.print(renderTermList(terms.map(drawnTerm), context.terminal));
  return 0;
}

async function showOne(wanted: string, { why, output, context }: Asked): Promise<0 | 1> {
  const library = await context.openLibrary();
  const { match, found, nearest } = await library.findTerms(wanted);
  if (output) {
    const answer = { match, terms: why ? await withReasons(library, found) : found };
    const listing: Choice = ({ terms }) => terms(found);
    await printForPrograms(context, { output, library, answer, listing });
  }
  const [best] = found;
  if (best === undefined) {
    return nothingFound(
      context,
      `No term is called "${wanted}".`,
      nearest,
      `search ${wanted}, or serverless-notes glossary for all terms`,
    );
  }
  if (match === 'typo') context.say(`showing "${best.term}" for "${wanted}"`);
  if (why && !output) return printReasons(library, found, context);
  if (!output) {
    context.print(renderTerms(found.map(drawnTerm), context.terminal));
  }
  return 0;
}

/** The terms, each definition with how it was found. */
async function withReasons(library: Library, terms: readonly TermView[]) {
  const reasons = await library.reasons();
  return terms.map((term) => {
    const why = reasons.ofTerm(term.term);
    const definitions = term.definitions.map((definition, index) => ({
      ...definition,
      why: why[index] ?? null,
    }));
    return { ...term, definitions };
  });
}

async function printReasons(
  library: Library,
  terms: readonly TermView[],
  context: Context,
): Promise<0> {
  const { renderSources } = await import('../render/reasons.ts');
  const found = await withReasons(library, terms);
  context.print(renderSources(found.flatMap(drawnSources), context.terminal));
  return 0;
}
