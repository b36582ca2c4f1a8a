import type { TermView } from '../library/views.ts';
import type { Library } from '../library.ts';
import { defineCommand } from './command.ts';
import type { Context } from './context.ts';
import { nothingFound } from './nothing-found.ts';
import { drawnSources, drawnTerm } from './present.ts';
import { printJson } from './print-json.ts';

interface Options {
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
    { flags: '--why', summary: 'Show which line and which recogniser gave each definition' },
  ],
  examples: [
    ['glossary overfitting', 'What the notes say it means, and where'],
    ['glossary faas', 'An abbreviation will do'],
    ['glossary', 'All terms'],
    ['glossary overfitting --why', 'How it was found, and how sure that is'],
  ],
  async run(words, { why = false }, context) {
    return words.length === 0 ? listAll(why, context) : showOne(words.join(' '), why, context);
  },
});

async function listAll(why: boolean, context: Context): Promise<0 | 1> {
  const library = await context.openLibrary();
  const terms = library.terms();
  if (context.options.json) {
    const match = terms.length === 0 ? 'none' : 'exact';
    printJson(context, { match, terms: why ? await withReasons(library, terms) : terms });
  }
  if (terms.length === 0) {
    return nothingFound(context, 'These notes define no terms.', [], 'search <words>');
  }
  if (why && !context.options.json) return printReasons(library, terms, context);
  if (!context.options.json) {
    const { renderTermList } = await import('../render/terms.ts');
    context.print(renderTermList(terms.map(drawnTerm), context.terminal));
  }
  return 0;
}

async function showOne(wanted: string, why: boolean, context: Context): Promise<0 | 1> {
  const library = await context.openLibrary();
  const { match, found, nearest } = await library.findTerms(wanted);
  if (context.options.json) {
    printJson(context, { match, terms: why ? await withReasons(library, found) : found });
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
  if (why && !context.options.json) return printReasons(library, found, context);
  if (!context.options.json) {
    const { renderTerms } = await import('../render/terms.ts');
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
