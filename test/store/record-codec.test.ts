import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnostic } from '../../src/model/diagnostic.ts';
import { MODEL_RECORDS } from '../../src/model/notes.ts';
import type { Field } from '../../src/model/schema.ts';
import { noteFacts } from '../../src/read/facts/types.ts';
import { GrowingBytes } from '../../src/search/index/growing.ts';
import type { Column } from '../../src/store/codec/column-file.ts';
import { codecOf } from '../../src/store/codec/record-codec.ts';
import { listColumns, openList } from '../../src/store/codec/record-list.ts';

/** Arbitrary values of a field, derived from its declaration as its codec is. */
function valuesOf(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      return fc.string({ unit: 'binary' });
    case 'count':
      return fc.nat(0xffffffff);
    case 'fraction':
      return fc.oneof(
        fc.nat(1_000).map((thousandths) => thousandths / 1_000),
        fc.double({ noNaN: true }),
      );
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.values);
    case 'optional':
      return fc.option(valuesOf(field.of), { nil: undefined });
    case 'list':
      return fc.array(valuesOf(field.of), { maxLength: 3 });
    case 'record':
      return fc.record(
        Object.fromEntries(Object.entries(field.fields).map(([name, of]) => [name, valuesOf(of)])),
      );
  }
}

test.each<[string, Field]>([
  ...Object.entries(MODEL_RECORDS),
  ['facts of a note', noteFacts],
  ['diagnostics', diagnostic],
])('%s are read as they were written', (name, field) => {
  fc.assert(
    fc.property(fc.array(valuesOf(field), { maxLength: 4 }), (records) => {
      const columns = listColumns(name, field, records);
      const list = openList(name, field, (column) => columns[column] as Column);
      expect([...list]).toEqual(records);
      expect(list).toHaveLength(records.length);
    }),
    { numRuns: 50 },
  );
});

test('half of a surrogate pair, which YAML can contain, is read as the replacement character', () => {
  const codec = codecOf<readonly string[]>({ kind: 'list', of: { kind: 'text' } });
  const bytes = new GrowingBytes();
  codec.write(bytes, ['a\ud83d', '\ude80b', '🚀']);
  expect(codec.decode(bytes.view())).toEqual(['a\ufffd', '\ufffdb', '🚀']);
});

test('a list throws an error for a number outside its bounds', () => {
  const columns = listColumns('texts', { kind: 'text' }, ['a', 'b']);
  const list = openList('texts', { kind: 'text' }, (column) => columns[column] as Column);
  for (const number of [-1, 2, 0.5, Number.NaN]) expect(() => list.at(number)).toThrow(RangeError);
});
