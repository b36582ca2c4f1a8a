import { expect, test } from 'vitest';
import { openNotes } from '../../src/index.ts';
import { folderWith } from './notes-folder.ts';

const definitions =
  '- **Sett**: where badgers live.\n- **Holt**: where otters live.\n- **Drey**: where squirrels live.\n';

test.each([
  ['a list of terms', `# Homes\n\n${definitions}`, 'term'],
  [
    'a page that explains some of its words',
    `# A walk by the river\n\n${'We went along the river, saw many a holt, and came home late. '.repeat(12)}\n\n${definitions}`,
    'note',
  ],
])(
  '%s: a term is found by its name, and by words of its definition only in a list of terms',
  async (_, note, kind) => {
    const files = { 'walk.md': note, 'other.md': '# Trains\n\nNothing of the kind.\n' };
    const library = await openNotes({ notes: folderWith(files), cache: false });
    expect(library.search('where otters live').hits[0]?.kind).toBe(kind);
    expect(library.search('holt').hits[0]).toMatchObject({ kind: 'term', title: 'Holt' });
  },
);
