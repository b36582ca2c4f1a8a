import { defineCommand } from '../../cli-definition/command.ts';
import { LISTING_OPTIONS, type ListingOptions } from '../../cli-definition/listing-options.ts';
import { nothingFound } from '../print/nothing-found.ts';
import { printListing } from '../print/print-entries.ts';

export const events = defineCommand<ListingOptions>({
  name: 'events',
  summary: 'List the events, oldest first',
  arguments: [],
  options: LISTING_OPTIONS,
  examples: [
    ['events', 'Each with its date, place and number of talks'],
    ['events --since 2019 --json', 'Those of a time, for a program'],
  ],
  run: (_words, options, context) =>
    printListing(context, options, 'events', (library) => ({
      items: library.events(),
      drawer: async () => (await import('../../render/tables.ts')).renderEvents,
      nothing: () => nothingFound(context, 'These notes name no event.', [], 'notes'),
    })),
});
