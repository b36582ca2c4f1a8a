import { defineCommand } from '../../cli-definition/command.ts';
import {
  LISTING_OPTIONS,
  type ListingOptions,
  outputOf,
} from '../../cli-definition/listing-options.ts';
import { nothingFound } from '../print/nothing-found.ts';
import { printEntries } from '../print/print-entries.ts';

export const speakers = defineCommand<ListingOptions>({
  name: 'speakers',
  summary: 'List the speakers, most talks first',
  details: 'What one of them said: talks --speaker.',
  arguments: [],
  options: LISTING_OPTIONS,
  examples: [
    ['--notes ~/my-notes speakers', 'Each with the number of talks, and where the first stands'],
    ['--notes ~/my-notes speakers --fields title,talks --json', 'Names and talks, for a program'],
  ],
  async run(_words, options, context) {
    const output = outputOf(options, context);
    const library = await context.openLibrary();
    return printEntries(context, {
      library,
      options,
      output,
      items: library.speakers(),
      answerOf: (items) => ({ speakers: items }),
      list: 'speakers',
      listing: (of) => of.speakers,
      async drawer() {
        const { renderSpeakers } = await import('../../render/speakers.ts');
        return (items) => renderSpeakers(items, context.terminal);
      },
      nothing: () => nothingFound(context, 'These notes name nobody who speaks.', [], 'talks'),
    });
  },
});
