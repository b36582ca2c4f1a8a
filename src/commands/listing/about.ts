import { needsAll, selectByRank } from '../../choosing/choose.ts';
import { defineCommand } from '../../cli-definition/command.ts';
import type { Context } from '../../cli-definition/context.ts';
import {
  LIMIT,
  type ListingOptions,
  listingOptions,
} from '../../cli-definition/listing-options.ts';
import type { AboutView } from '../../library/views.ts';
import { nothingFound } from '../print/nothing-found.ts';
import { printListing } from '../print/print-entries.ts';
import { printRelaxations } from '../print/print-relaxations.ts';

export const about = defineCommand<ListingOptions>({
  name: 'about',
  summary: 'Show what each talk said about a subject',
  details: [
    'What the words mean, if they are a term, then the best passage of each talk, oldest event first.',
    'Words are read as search reads them. If no talk mentions them, other notes answer.',
  ].join(' '),
  arguments: [
    { name: 'words', summary: 'A subject', required: true, variadic: true, complete: 'terms' },
  ],
  hyphenatedWords: true,
  options: listingOptions({
    ...LIMIT,
    summary: 'Only the talks that answer best, at most this many',
  }),
  examples: [
    ['about cold start', 'What it is, and what each talk said about it'],
    ['about testing --format markdown', 'The same as a table for your own notes'],
    ['about security --json', 'For a program'],
  ],
  async run(words, options, context) {
    const query = words.join(' ');
    const { limit, offset = 0 } = options;
    const most = limit === undefined || needsAll(options) ? undefined : offset + limit;
    return printListing(context, options, 'digest', async (library) => {
      const answer = await library.about(query, most);
      const chosen = await selectByRank(library, answer.passages, options);
      printRelaxations(context, answer.relaxed);
      return {
        list: 'passages',
        items: answer.passages,
        chosen: most === undefined ? chosen : { ...chosen, total: answer.total },
        leads: answer.terms,
        answerOf: (passages, terms) => ({ ...answer, terms, passages }),
        async drawer() {
          const { renderDigest } = await import('../../render/digest.ts');
          return (passages, terminal, terms) =>
            renderDigest({ title: query, terms, passages }, terminal);
        },
        nothing: () => nothingIn(answer, context),
      };
    });
  },
});

/** Suggests the next command: the search, if it has hits. */
function nothingIn({ query, elsewhere, nearest }: AboutView, context: Context): Promise<1> {
  return elsewhere > 0
    ? nothingFound(context, `No talk mentions "${query}".`, [], `search ${query}`)
    : nothingFound(context, `Nothing found for "${query}".`, nearest, 'topics');
}
