import { defineCommand } from '../../cli-definition/command.ts';
import {
  LISTING_OPTIONS,
  type ListingOptions,
  outputOf,
} from '../../cli-definition/listing-options.ts';
import type { NoteFilter } from '../../library/note-list.ts';
import { renderNotes } from '../../render/notes.ts';
import { nothingFound } from '../print/nothing-found.ts';
import { printEntries } from '../print/print-entries.ts';

export const notes = defineCommand<NoteFilter & ListingOptions>({
  name: 'notes',
  summary: 'List all notes: talks, meetings, people, anything',
  details: 'A note is taken for a talk where something says so; check --kinds says what.',
  arguments: [],
  options: [
    {
      flags: '--kind <kind>',
      summary: 'Only notes of this kind',
      choices: [
        ...['talk', 'event', 'index', 'glossary', 'note'],
        ...['meeting', 'person', 'daily', 'book', 'recipe'],
      ],
    },
    { flags: '--tag <tag>', summary: 'Only notes with this tag', complete: 'topics' },
    ...LISTING_OPTIONS,
  ],
  examples: [
    ['notes', 'Every note with its kind, date and tags'],
    ['notes --kind glossary --json', 'Those of one kind, for a program'],
  ],
  async run(_words, options, context) {
    const { kind, tag } = options;
    const output = outputOf(options, context);
    const library = await context.openLibrary();
    return printEntries(context, {
      library,
      options,
      output,
      items: library.notes({ ...(kind && { kind }), ...(tag !== undefined && { tag }) }),
      answerOf: (notes) => ({ notes }),
      list: 'notes',
      listing: ({ notes }) => notes,
      drawer: () => (notes) => renderNotes(notes, context.terminal),
      nothing: () => nothingFound(context, 'No note passes these filters.', [], 'notes'),
    });
  },
});
