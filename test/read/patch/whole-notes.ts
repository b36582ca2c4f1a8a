import type { Rows } from '../../../src/model/ordered-rows.ts';
import { buildModel } from '../../../src/read/build-model.ts';
import type { NoteFacts } from '../../../src/read/facts/types.ts';
import { slugOf } from '../../../src/read/lexicon/names.ts';
import { folderOf, kindColumns, NO_CLUES } from '../../../src/read/note/note-kinds.ts';
import type { GivenIds, WholeNotes } from '../../../src/read/patch/whole-notes.ts';
import type { Model } from './patched-model.ts';

const rowsOf = <T>(list: readonly T[]): Rows<T> => ({
  length: list.length,
  at(number) {
    const row = list[number];
    if (row === undefined) throw new RangeError(`No row ${number}`);
    return row;
  },
});

/** Notes understood together, as the store keeps them, and the model that they came to. */
export function wholeNotes(facts: readonly NoteFacts[]): {
  readonly whole: WholeNotes;
  readonly model: Model;
} {
  const { model, context } = buildModel(facts);
  const { clues, mentions, claims, folder } = context();
  const paths = model.notes.map(({ place }) => place.file);
  const byPath = new Map(facts.map((note) => [note.path, note]));
  const numbers = (list: readonly unknown[], is: (at: number) => boolean) =>
    [...list.keys()].filter(is);
  const whole: WholeNotes = {
    notes: rowsOf(model.notes),
    events: rowsOf(model.events),
    talks: rowsOf(model.talks),
    topics: rowsOf(model.topics),
    terms: rowsOf(model.terms),
    folder: JSON.parse(JSON.stringify(folder)),
    factsOf(path) {
      const found = byPath.get(path);
      if (!found) throw new RangeError(path);
      return found;
    },
    kindOf: (path) => rowsOf(model.notes).at(paths.indexOf(path)).kind,
    othersThan(changed) {
      const isOther = (at: number) => !changed.has(paths[at] ?? '');
      return {
        clues: kindColumns(
          clues.map((note, at) => (isOther(at) ? note : { ...note, ...NO_CLUES })),
        ),
        kindOf: (at) => (isOther(at) ? model.notes[at]?.kind : undefined),
      };
    },
    notesIn: (wanted) => paths.filter((path) => folderOf(path) === wanted),
    mentioning: (key) => paths.filter((_, at) => mentions[at]?.includes(key)),
    claimOf: (talk) => claims[talk],
    talksClaiming: (slug) =>
      numbers(claims, (at) => {
        const claim = claims[at];
        return claim !== undefined && !('noted' in claim) && slugOf(claim.name) === slug;
      }),
    talkIds: idsOf(model.talks, ({ title }) => slugOf(title) || 'talk'),
    eventIds: idsOf(model.events, ({ name }) => slugOf(name) || 'event'),
  };
  return { whole, model };
}

const idsOf = <T extends { readonly id: string }>(
  rows: readonly T[],
  nameOf: (row: T) => string,
): GivenIds => {
  const where = (is: (row: T) => boolean) =>
    rows.flatMap((row, number) => (is(row) ? [number] : []));
  return {
    named: (slug) => where((row) => nameOf(row) === slug),
    withId: (id) => where((row) => row.id === id),
  };
};
