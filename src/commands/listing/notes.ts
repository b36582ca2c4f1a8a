import { defineCommand } from '../../cli-definition/command.ts';
import { LISTING_OPTIONS, type ListingOptions } from '../../cli-definition/listing-options.ts';
import type { NoteFilter } from '../../library/note-list.ts';
import { NOTE_KINDS } from '../../model/notes.ts';
import { nothingFound } from '../print/nothing-found.ts';
import { printListing } from '../print/print-entries.ts';

export const notes = defineCommand<NoteFilter & ListingOptions>({
  name: 'notes',
  summary: 'List all notes: talks, meetings, people, anything',
  details: 'A note counts as a talk if there is evidence for it; check --kinds shows the evidence.',
  arguments: [],
  options: [
    {
      flags: '--kind <kind>',
      summary: 'Only notes of this kind',
      choices: NOTE_KINDS,
    },
    { flags: '--tag <tag>', summary: 'Only notes with this tag', complete: 'topics' },
    ...LISTING_OPTIONS,
  ],
  examples: [
    ['notes', 'Every note with its kind, date and tags'],
    ['notes --kind glossary --json', 'Those of one kind, for a program'],
  ],
  run: (_words, options, context) =>
    printListing(context, options, 'notes', (library) => ({
      items: library.notes({ kind: options.kind, tag: options.tag }),
      drawer: async () => (await import('../../render/tables.ts')).renderNotes,
      nothing: () => nothingFound(context, 'No note matches these filters.', [], 'notes'),
    })),
});
