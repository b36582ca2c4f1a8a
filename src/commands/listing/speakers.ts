import { defineCommand } from '../../cli-definition/command.ts';
import { LISTING_OPTIONS, type ListingOptions } from '../../cli-definition/listing-options.ts';
import { nothingFound } from '../print/nothing-found.ts';
import { printListing } from '../print/print-entries.ts';

export const speakers = defineCommand<ListingOptions>({
  name: 'speakers',
  summary: 'List the speakers, most talks first',
  details: 'For the talks of one speaker: talks --speaker.',
  arguments: [],
  options: LISTING_OPTIONS,
  examples: [
    ['--notes ~/my-notes speakers', 'Each with the number of talks, and where the first stands'],
    ['--notes ~/my-notes speakers --fields title,talks --json', 'Names and talks, for a program'],
  ],
  run: (_words, options, context) =>
    printListing(context, options, 'speakers', (library) => ({
      items: library.speakers(),
      drawer: async () => (await import('../../render/tables.ts')).renderSpeakers,
      nothing: () => nothingFound(context, 'These notes name no speakers.', [], 'talks'),
    })),
});
