import { defineCommand } from './command.ts';
import type { Context } from './context.ts';
import { printForPrograms } from './for-programs.ts';
import { LISTING_OPTIONS, type ListingOptions, type Output, outputOf } from './listing-options.ts';
import type { Choice } from './listings.ts';
import { nothingFound } from './nothing-found.ts';
import { drawnTerm } from './present.ts';

export const glossary = defineCommand<ListingOptions>({
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
  options: LISTING_OPTIONS,
  examples: [
    ['glossary overfitting', 'What the notes say it means, and where'],
    ['glossary faas', 'An abbreviation will do'],
    ['glossary', 'All terms'],
    ['glossary --format tsv', 'All terms, for a spreadsheet'],
  ],
  async run(words, options, context) {
    const output = outputOf(options, context);
    return words.length === 0
      ? listAll(output, context)
      : showOne(words.join(' '), output, context);
  },
});

async function listAll(output: Output | undefined, context: Context): Promise<0 | 1> {
  const library = await context.openLibrary();
  const terms = library.terms();
  const match = terms.length === 0 ? 'none' : 'exact';
  if (output) {
    const listing: Choice = ({ terms: list }) => list(terms);
    await printForPrograms(context, { output, library, answer: { match, terms }, listing });
  }
  if (terms.length === 0) {
    return nothingFound(context, 'These notes define no terms.', [], 'search <words>');
  }
  if (!output) {
    const { renderTermList } = await import('../render/terms.ts');
    context.print(renderTermList(terms.map(drawnTerm), context.terminal));
  }
  return 0;
}

async function showOne(
  wanted: string,
  output: Output | undefined,
  context: Context,
): Promise<0 | 1> {
  const library = await context.openLibrary();
  const { match, found, nearest } = await library.findTerms(wanted);
  if (output) {
    const listing: Choice = ({ terms }) => terms(found);
    await printForPrograms(context, { output, library, answer: { match, terms: found }, listing });
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
  if (!output) {
    const { renderTerms } = await import('../render/terms.ts');
    context.print(renderTerms(found.map(drawnTerm), context.terminal));
  }
  return 0;
}
