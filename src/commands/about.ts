import { defineCommand } from '../cli-definition/command.ts';
import type { Context } from '../cli-definition/context.ts';
import {
  LISTING_OPTIONS,
  type ListingOptions,
  outputOf,
} from '../cli-definition/listing-options.ts';
import { LIMIT } from '../cli-definition/options.ts';
import type { AboutView } from '../library/views.ts';
import { printForPrograms } from './print/for-programs.ts';
import type { Choice } from './print/listings.ts';
import { nothingFound } from './print/nothing-found.ts';
import { sayRelaxed } from './print/say-relaxed.ts';

interface Options extends ListingOptions {
  readonly limit?: number;
}

export const about = defineCommand<Options>({
  name: 'about',
  summary: 'What every talk said about it, event by event',
  details: [
    'One passage of each talk, the one that answers best, the oldest event first; before them what the words mean, where they are a term.',
    'Words are read as search reads them. Where no talk speaks of it, other notes do.',
  ].join(' '),
  arguments: [
    { name: 'words', summary: 'A subject', required: true, variadic: true, complete: 'terms' },
  ],
  hyphenatedWords: true,
  options: [
    { ...LIMIT, summary: 'Only the talks that answer best, at most this many' },
    ...LISTING_OPTIONS,
  ],
  examples: [
    ['about cold start', 'What it is, and what each talk said about it'],
    ['about testing --format markdown', 'The same as a table for your own notes'],
    ['about security --json', 'For a program'],
  ],
  async run(words, options, context) {
    const output = outputOf(options, context);
    const query = words.join(' ');
    const library = await context.openLibrary();
    const answer = await library.about(query, options.limit);
    if (output) {
      const listing: Choice = ({ digest }) => digest(answer.passages);
      await printForPrograms(context, { output, library, answer, listing });
    }
    sayRelaxed(context, answer.relaxed);
    if (isEmpty(answer)) {
      return nothingIn(answer, context);
    }
    if (!output) {
      const { printDigest } = await import('./print/print-digest.ts');
      printDigest(context, { ...answer, title: query });
    }
    return 0;
  },
});

/** Says where to go on: to the search, where that has something. */
function nothingIn({ query, elsewhere, nearest }: AboutView, context: Context): 1 {
  return elsewhere > 0
    ? nothingFound(context, `No talk speaks of "${query}".`, [], `search ${query}`)
    : nothingFound(context, `Nothing found for "${query}".`, nearest, 'topics');
}

const isEmpty = ({ passages, terms }: AboutView): boolean => passages.length + terms.length === 0;
