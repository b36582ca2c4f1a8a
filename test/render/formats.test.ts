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

  test('json is one line for a program, and indented for a person', () => {
    expect(rendered('json').split('\n')).toHaveLength(2);
    expect(rendered('json', { indent: 2 })).toContain('\n  "schemaVersion": 1');
  });

  test('fields are picked in the order in which they are asked for', () => {
    const fields = ['line', 'title'];
    expect(rendered('tsv', { fields })).toBe('line\ttitle\n3\tA | B\n\tNo place\n');
    expect(rendered('ndjson', { fields: [...fields, 'more'] })).toBe(
      '{"line":3,"title":"A | B","more":[{"line":4}]}\n',
    );
    expect(() => rendered('json', { fields: ['titel'] })).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('Did you mean title?') }),
    );
  });

  test('ndjson is a member of the list a line', () => {
    const lines = rendered('ndjson').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      listing.items.map((item) => ({ schemaVersion: 1, ...item })),
    );
  });

  test('tsv has a line of names, and escapes tabs, line ends and backslashes', () => {
    expect(rendered('tsv')).toBe(
      'title\ttopics\tfile\tline\tcolumn\texcerpt\n' +
        'A | B\tx, y\ttalks/a.md\t3\t5\ttab\\there\\nand \\\\ there\n' +
        'No place\t\t\t\t\t\n',
    );
  });

  test('vimgrep is path:line:column:text for each spot', () => {
    expect(rendered('vimgrep')).toBe('../my notes/a.md:3:5:tab here and there\n');
  });

  test('plain is a field a line', () => {
    expect(rendered('plain')).toBe(
      'title: A | B\ntopics: x, y\nfile: talks/a.md\nline: 3\ncolumn: 5\nexcerpt: tab here and \\ there\n\ntitle: No place\n\n',
    );
  });

  test('markdown is a table in which values are values', () => {
    expect(rendered('markdown')).toBe(
      '| title | topics | file | line | column | excerpt |\n' +
        '| --- | --- | --- | --- | --- | --- |\n' +
        '| A \\| B | x, y | talks/a.md | 3 | 5 | tab here and \\\\ there |\n' +
        '| No place |  |  |  |  |  |\n',
    );
  });

  test('records can end in NUL', () => {
    expect(rendered('vimgrep', { zero: true })).toBe('../my notes/a.md:3:5:tab here and there\0');
    expect(rendered('ndjson', { zero: true }).split('\0')).toHaveLength(2);
  });

  test.each(['json', 'markdown'] as const)(
    '%s has no records that NUL could end, and says so',
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
  ] as const)('%s of nothing is still valid', (name, expected) => {
    const nothing: Listing = {
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
    expect(renderFormat(formats[name], nothing)).toBe(expected);
  });

  test('no format lets through what a terminal would act on, and JSON keeps its value', () => {
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
  test('puts the values of fields in place of their names', () => {
    expect(renderTemplate('{title}\\t{file}:{line}', listing)).toBe(
      'A | B\ttalks/a.md:3\nNo place\t:\n',
    );
  });

  test('can have braces, line ends and backslashes', () => {
    expect(
      renderTemplate('{{{ title }}}\\n\\\\ \\x', { ...listing, records: [{ title: 'T' }] }),
    ).toBe('{T}\n\\ \\x\n');
  });

  test('can end records in NUL', () => {
    expect(renderTemplate('{file}', listing, { zero: true })).toBe('talks/a.md\0\0');
  });

  test('names the nearest field and all fields when it does not know one', () => {
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
    'is refused where braces do not pair up: %s',
    (template) => {
      expect(() => renderTemplate(template, listing)).toThrow(UserError);
    },
  );

  test('has no access to what objects inherit', () => {
    expect(() => renderTemplate('{constructor}', listing)).toThrow(UserError);
  });
});
