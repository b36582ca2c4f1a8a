import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { NoteFacts, Seen, TalkFact } from '../../src/read/facts/types.ts';
import { readNote } from '../../src/read/read-note.ts';
import { decodeEntry } from '../../src/store/decode-entry.ts';
import { type Entry, encodeEntry } from '../../src/store/encode-entry.ts';
import { entryIn, textOfEntry } from '../../src/store/recent-files.ts';

/** As it is read again from a base, and from recent files, where it begins anywhere in some memory. */
const readAgain = (path: string, entry: Entry): readonly Entry[] => {
  const bytes = encodeEntry(entry);
  return [decodeEntry(path, bytes), decodeEntry(path, entryIn(textOfEntry(bytes)))];
};

// Halves of surrogate pairs, as YAML can write them, are among them.
const text = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });
const texts = fc.array(text, { maxLength: 3 });
const count = fc.nat(0x7fffffff);
const fraction = fc.oneof(
  fc.nat(1_000).map((thousandths) => thousandths / 1_000),
  fc.double({ noNaN: true }),
);
const span = fc.record({ start: count, end: count });

const seen = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Seen<T>> =>
  fc.record(
    {
      value,
      line: fc.integer({ min: 1 }),
      column: fc.integer({ min: 1 }),
      sure: fraction,
      by: text,
    },
    { requiredKeys: ['value', 'line', 'sure', 'by'] },
  );
const list = <T>(items: fc.Arbitrary<T>) => fc.array(items, { maxLength: 3 });

const talk: fc.Arbitrary<TalkFact> = fc.record(
  {
    title: seen(text),
    readings: list(fc.record({ by: text, title: text, people: texts, sure: fraction })),
    speakers: list(seen(texts)),
    event: seen(text),
    date: seen(text),
    span,
  },
  { requiredKeys: ['title', 'readings', 'speakers', 'span'] },
);

const diagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  {
    severity: fc.constantFrom('error', 'warning'),
    file: text,
    line: count,
    message: text,
    rule: text,
  },
  { requiredKeys: ['severity', 'file', 'message', 'rule'] },
);

/** Entries are kept without it. */
const NO_TEXT = { text: '', offsets: new Uint32Array() };

const note: fc.Arbitrary<NoteFacts> = fc.record({
  path: text,
  length: count,
  bodyStart: count,
  text: fc.constant(NO_TEXT),
  fields: fc.record(
    {
      type: seen(text),
      title: seen(text),
      event: seen(text),
      date: seen(text),
      location: seen(text),
      speakers: seen(texts),
      topics: list(seen(text)),
      aliases: texts,
      names: texts,
    },
    { requiredKeys: ['topics', 'aliases', 'names'] },
  ),
  whole: talk,
  parts: list(talk),
  clues: fc.record(
    {
      own: fraction,
      bits: count,
      listed: count,
      linkTexts: texts,
      event: seen(text),
      date: seen(text),
    },
    { requiredKeys: ['own', 'bits', 'listed', 'linkTexts'] },
  ),
  sections: list(fc.record({ depth: fc.nat(6), heading: text, line: count, start: count, span })),
  definitions: list(
    fc.record({
      term: text,
      aliases: texts,
      related: texts,
      line: count,
      column: count,
      span,
      sure: fraction,
      by: text,
    }),
  ),
  links: list(
    fc.record(
      {
        target: text,
        kind: fc.constantFrom('path', 'wiki'),
        text,
        line: count,
        column: count,
        beside: text,
      },
      { requiredKeys: ['target', 'kind', 'text', 'line', 'column'] },
    ),
  ),
  hashtags: list(seen(text)),
  diagnostics: list(diagnostic),
});

test('whatever a note shows is read again as it was written', () => {
  fc.assert(
    fc.property(note, (facts) => {
      const entry = { note: facts };
      expect(readAgain(facts.path, entry)).toEqual([entry, entry]);
    }),
  );
});

test('why a file was left out is read again', () => {
  fc.assert(
    fc.property(diagnostic, (skipped) => {
      const entry = { skipped };
      expect(readAgain(skipped.file, entry)).toEqual([entry, entry]);
    }),
  );
});

test('the facts of a note take less room than as JSON, and none for its path', () => {
  const path = 'talks/2019/cold-starts.md';
  const read = readNote({
    path,
    text: '# Cold starts, by Ann Lee\n\nOf *Functions*. See [more](more.md), and [[Warm starts]].\n\n## Why\n\n- **Container**: what a function runs in\n',
  });
  const note = { ...read, text: NO_TEXT };
  const bytes = encodeEntry({ note });
  expect(decodeEntry(path, bytes)).toEqual({ note });
  expect(bytes.length).toBeLessThan(JSON.stringify(note).length / 2);
  expect(encodeEntry({ note: { ...note, path: 'elsewhere.md' } })).toEqual(bytes);
  expect(decodeEntry('elsewhere.md', bytes)).toEqual({ note: { ...note, path: 'elsewhere.md' } });
});
