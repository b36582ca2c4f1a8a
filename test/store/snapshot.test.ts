import { expect, test } from 'vitest';
import { DamagedFileError } from '../../src/model/damaged-file-error.ts';
import type { NotesModel } from '../../src/model/notes.ts';
import { encodeColumnFile } from '../../src/store/column-file.ts';
import { encodeSnapshot } from '../../src/store/encode-snapshot.ts';
import { openSnapshot } from '../../src/store/open-snapshot.ts';

const place = { file: 'talks/ü.md', line: 3 };
const span = { start: 10, end: 20 };

const MODEL: NotesModel = {
  notes: [{ kind: 'talk', title: 'Ünïcode 🚀', place }],
  events: [
    { id: 'a', name: 'A', date: '2019-03-29', year: 2019, location: 'Amsterdam', place },
    { id: 'b', name: 'B', place: { ...place, column: 5 } },
  ],
  talks: [
    {
      id: 't',
      title: 'T',
      speakers: ['Ada', 'Bob'],
      event: 0,
      date: '2019',
      topics: [],
      place,
      span,
    },
    { id: 'u', title: '', speakers: [], topics: ['x', 'y'], place, span },
  ],
  topics: [{ id: 'x', name: 'X', place }],
  terms: [
    { name: 'none', aliases: [], definitions: [], related: [], topics: [] },
    {
      name: 'two',
      aliases: ['2'],
      definitions: [
        { place, span, talk: 1 },
        { place: { ...place, line: 9 }, span },
      ],
      related: ['none'],
      topics: ['x'],
    },
  ],
  passages: [
    { owner: { kind: 'talk', talk: 1 }, heading: '', place, span },
    { owner: { kind: 'topic', topic: 0 }, heading: 'h', place, span },
    { owner: { kind: 'term', term: 1 }, heading: 'h', place, span },
    { owner: { kind: 'note', note: 0 }, heading: 'h', place, span },
  ],
  links: [{ from: 0, kind: 'wiki', target: 'b', place }],
};

test('a snapshot gives back every fact', () => {
  const { index, ...lists } = openSnapshot(
    encodeSnapshot(MODEL, { words: Uint8Array.of(1, 2) }, 'b'),
  );
  const read = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, [...list]]));
  expect(read).toEqual(MODEL);
  expect(index).toEqual({ words: Uint8Array.of(1, 2) });
});

test('a list has nothing outside its bounds', () => {
  const { talks } = openSnapshot(encodeSnapshot(MODEL, {}, 'b'));
  for (const index of [-1, 2, 0.5, Number.NaN]) expect(() => talks.at(index)).toThrow(RangeError);
});

test('a snapshot of another version is not trusted', () => {
  const other = encodeColumnFile({ format: 'next' }, { model: {}, index: {} });
  expect(() => openSnapshot(other)).toThrow(DamagedFileError);
});
