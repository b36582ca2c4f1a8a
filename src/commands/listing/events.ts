import { defineCommand } from '../../cli-definition/command.ts';
import {
  LISTING_OPTIONS,
  type ListingOptions,
  outputOf,
} from '../../cli-definition/listing-options.ts';
import { nothingFound } from '../print/nothing-found.ts';
import { printEntries } from '../print/print-entries.ts';

export const events = defineCommand<ListingOptions>({
  name: 'events',
  summary: 'List the events, oldest first',
  arguments: [],
  options: LISTING_OPTIONS,
  examples: [
    ['events', 'Each with its date, place and number of talks'],
    ['events --since 2019 --json', 'Those of a time, for a program'],
  ],
  async run(_words, options, context) {
    const output = outputOf(options, context);
    const library = await context.openLibrary();
    return printEntries(context, {
      library,
      options,
      output,
      items: library.events(),
      answerOf: (items) => ({ events: items }),
      list: 'events',
      listing: (of) => of.events,
      async drawer() {
        const { renderEvents } = await import('../../render/events.ts');
        return (items) => renderEvents(items, context.terminal);
      },
      nothing: () => nothingFound(context, 'These notes name no event.', [], 'notes'),
    });
  },
});
