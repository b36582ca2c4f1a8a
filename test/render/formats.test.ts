import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/model/user-error.ts';
import { FORMAT_NAMES, type FormatName } from '../../src/render/formats/format-names.ts';
import {
  formats,
  type Listing,
  renderFormat,
  renderTemplate,
} from '../../src/render/formats/formats.ts';
import { runs } from '../property.ts';
import { controlCharacters } from './terminals.ts';

const listing: Listing = {
  envelopeOf: (talks) => ({ schemaVersion: 1, talks }),
  version: 1,
  fields: ['title', 'topics', 'file', 'line', 'column', 'excerpt'],
  records: [
    {
      title: 'A | B',
      topics: ['x', 'y'],
      file: 'talks/a.md',
      line: 3,
      column: 5,
      excerpt: 'tab\there\nand \\ there',
    },
    { title: 'No place' },
  ],
  items: [{ title: 'A | B', topics: ['x', 'y'], more: [{ line: 4 }] }],
  further: ['text'],
  onlyInJson: ['more'],
  recordOf: () => ({ title: 'A | B', line: 3 }),
  spots: () => [{ path: '../my notes/a.md', line: 3, column: 5, text: 'tab\there\nand there' }],
};

const rendered = (name: FormatName, options = {}): string =>
  renderFormat(formats[name], listing, options);

describe('formats', () => {
  test('json is the envelope', () => {
    expect(JSON.parse(rendered('json'))).toEqual({
      schemaVersion: 1,
      talks: listing.items,
    });
  });

  test('json is one line by default, and indented on request', () => {
    expect(rendered('json').split('\n')).toHaveLength(2);
    expect(rendered('json', { indent: 2 })).toContain('\n  "schemaVersion": 1');
  });

  test('fields are printed in the requested order, and an unknown field is an error', () => {
    const fields = ['line', 'title'];
    expect(rendered('tsv', { fields })).toBe('line\ttitle\n3\tA | B\n\tNo place\n');
    expect(rendered('ndjson', { fields: [...fields, 'more'] })).toBe(
      '{"line":3,"title":"A | B","more":[{"line":4}]}\n',
    );
    expect(() => rendered('json', { fields: ['titel'] })).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('Did you mean title?') }),
    );
  });

  test('ndjson has an item of the list in each line', () => {
    const lines = rendered('ndjson').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      listing.items.map((item) => ({ schemaVersion: 1, ...item })),
    );
  });

  test('tsv has a header, and escapes tabs, line breaks and backslashes', () => {
    expect(rendered('tsv')).toBe(
      'title\ttopics\tfile\tline\tcolumn\texcerpt\n' +
        'A | B\tx, y\ttalks/a.md\t3\t5\ttab\\there\\nand \\\\ there\n' +
        'No place\t\t\t\t\t\n',
    );
  });

  test('vimgrep is path:line:column:text for each spot', () => {
    expect(rendered('vimgrep')).toBe('../my notes/a.md:3:5:tab here and there\n');
  });

  test('plain has a field in each line', () => {
    expect(rendered('plain')).toBe(
      'title: A | B\ntopics: x, y\nfile: talks/a.md\nline: 3\ncolumn: 5\nexcerpt: tab here and \\ there\n\ntitle: No place\n\n',
    );
  });

  test('markdown is a table with escaped values', () => {
    expect(rendered('markdown')).toBe(
      '| title | topics | file | line | column | excerpt |\n' +
        '| --- | --- | --- | --- | --- | --- |\n' +
        '| A \\| B | x, y | talks/a.md | 3 | 5 | tab here and \\\\ there |\n' +
        '| No place |  |  |  |  |  |\n',
    );
  });

  test('records can end with NUL', () => {
    expect(rendered('vimgrep', { zero: true })).toBe('../my notes/a.md:3:5:tab here and there\0');
    expect(rendered('ndjson', { zero: true }).split('\0')).toHaveLength(2);
  });

  test.each(['json', 'markdown'] as const)(
    '%s has no records, and rejects the option for NUL',
    (name) => {
      expect(() => rendered(name, { zero: true })).toThrow(UserError);
    },
  );

  test.each([
    ['json', '{"hits":[]}\n'],
    ['ndjson', ''],
    ['vimgrep', ''],
    ['tsv', 'title\n'],
    ['plain', ''],
    ['markdown', '| title |\n| --- |\n'],
  ] as const)('%s of an empty list is valid', (name, expected) => {
    const emptyListing: Listing = {
      envelopeOf: (hits) => ({ hits }),
      version: 1,
      items: [],
      fields: ['title'],
      further: [],
      onlyInJson: [],
      recordOf: () => ({}),
      records: [],
      spots: () => [],
    };
    expect(renderFormat(formats[name], emptyListing)).toBe(expected);
  });

  test('no format prints control characters, and JSON keeps the exact value', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\x9b31m', '\x1b[2J', '\u202e', '\u2028'),
    );
    fc.assert(
      fc.property(text, (value) => {
        const nasty: Listing = {
          envelopeOf: () => ({ value }),
          version: undefined,
          fields: ['value', 'file'],
          further: [],
          onlyInJson: [],
          recordOf: () => ({}),
          items: [{ value }],
          records: [{ value, file: value }],
          spots: () => [{ path: value, line: 1, column: 1, text: value }],
        };
        for (const name of FORMAT_NAMES) {
          const output = renderFormat(formats[name], nasty).replaceAll('\t', '');
          expect(output).not.toMatch(controlCharacters);
        }
        expect(JSON.parse(renderFormat(formats.json, nasty))).toEqual({ value });
      }),
      runs(),
    );
  });
});

describe('a template', () => {
  test('replaces the names of fields by their values', () => {
    expect(renderTemplate('{title}\\t{file}:{line}', listing)).toBe(
      'A | B\ttalks/a.md:3\nNo place\t:\n',
    );
  });

  test('can contain braces, line breaks and backslashes', () => {
    expect(
      renderTemplate('{{{ title }}}\\n\\\\ \\x', { ...listing, records: [{ title: 'T' }] }),
    ).toBe('{T}\n\\ \\x\n');
  });

  test('can end records with NUL', () => {
    expect(renderTemplate('{file}', listing, { zero: true })).toBe('talks/a.md\0\0');
  });

  test('reports an unknown field with the most similar one and all fields', () => {
    const attempt = () => renderTemplate('{titel}', listing);
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow('No field {titel} in this listing');
    expect(attempt).toThrow(
      expect.objectContaining({
        hint: 'Did you mean {title}? Fields: title, topics, file, line, column, excerpt, text',
      }),
    );
  });

  test.each(['{title', 'title}', '{}', '{a{b}'])(
    'is rejected if its braces do not match: %s',
    (template) => {
      expect(() => renderTemplate(template, listing)).toThrow(UserError);
    },
  );

  test('cannot read inherited properties of objects', () => {
    expect(() => renderTemplate('{constructor}', listing)).toThrow(UserError);
  });
});
