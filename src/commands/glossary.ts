import { defineCommand } from './command.ts';
import type { Context } from './context.ts';
import { nothingFound } from './nothing-found.ts';
import { drawnTerm } from './present.ts';
import { printJson } from './print-json.ts';

export const glossary = defineCommand({
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
  options: [],
  examples: [
    ['glossary overfitting', 'What the notes say it means, and where'],
    ['glossary faas', 'An abbreviation will do'],
    ['glossary', 'All terms'],
  ],
  async run(words, _options, context) {
    return words.length === 0 ? listAll(context) : showOne(words.join(' '), context);
  },
});

async function listAll(context: Context): Promise<0 | 1> {
  const terms = (await context.openLibrary()).terms();
  if (context.options.json) {
    printJson(context, { match: terms.length === 0 ? 'none' : 'exact', terms });
  }
  if (terms.length === 0) {
    return nothingFound(context, 'These notes define no terms.', [], 'search <words>');
  }
  if (!context.options.json) {
    const { renderTermList } = await import('../render/terms.ts');
    context.print(renderTermList(terms.map(drawnTerm), context.terminal));
  }
  return 0;
}

async function showOne(wanted: string, context: Context): Promise<0 | 1> {
  const library = await context.openLibrary();
  const { match, found, nearest } = await library.findTerms(wanted);
  if (context.options.json) printJson(context, { match, terms: found });
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
  if (!context.options.json) {
    const { renderTerms } = await import('../render/terms.ts');
    context.print(renderTerms(found.map(drawnTerm), context.terminal));
  }
  return 0;
}
