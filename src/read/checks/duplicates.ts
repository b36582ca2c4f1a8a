import type { Diagnostic } from '../../model/diagnostic.ts';
import { slugOf } from '../lexicon/names.ts';
import type { CheckedFolder, CheckedNote, FolderCheck } from './folder-check.ts';
import { quoted, warning } from './warning.ts';

/** Front-matter fields whose values should be unique. */
const ID_FIELDS: ReadonlySet<string> = new Set(['id', 'uid', 'permalink']);

/** Reports front-matter ids that two notes share, and talks that appear twice at one event. */
export const duplicates: FolderCheck = (folder) => [
  ...repeatedIds(folder),
  ...repeatedTalks(folder),
];

function repeatedIds({ notes }: CheckedFolder): readonly Diagnostic[] {
  const first = new Map<string, string>();
  return notes.flatMap((note) =>
    idsOf(note).flatMap(({ field, id, line }) => {
      const key = `${field} ${id}`;
      const file = note.facts.path;
      const place = `${file}:${line}`;
      const known = first.get(key);
      if (known === undefined) {
        first.set(key, place);
        return [];
      }
      const message = `The ${field} ${quoted(id)} is that of ${known}, too`;
      return [warning({ file, line, message, hint: 'Give one of them another', rule: 'id-twice' })];
    }),
  );
}

const idsOf = ({ facts }: CheckedNote) =>
  facts.fields.properties.flatMap(({ name, values: [id], line }) => {
    const field = name.toLowerCase();
    return ID_FIELDS.has(field) && id !== undefined ? [{ field, id, line }] : [];
  });

/** Two talks are the same if title, event, date and speakers are equal. */
function repeatedTalks({ built: { model } }: CheckedFolder): readonly Diagnostic[] {
  const first = new Map<string, string>();
  return model.talks.flatMap(({ title, event, date, speakers, place: { file, line } }) => {
    const key = JSON.stringify([slugOf(title), event, date, [...speakers].sort()]);
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, `${file}:${line}`);
      return [];
    }
    return [
      warning({
        file,
        line,
        message: `The talk ${quoted(title)} is at ${known}, too`,
        hint: 'Keep one of them, or say in the titles how they differ',
        rule: 'talk-twice',
      }),
    ];
  });
}
