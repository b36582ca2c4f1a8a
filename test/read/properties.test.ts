import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildModel } from '../../src/read/build-model.ts';
import type { NoteFacts } from '../../src/read/facts/types.ts';
import { readNote } from '../../src/read/read-note.ts';
import { decodeText } from '../../src/store/parse/decode-text.ts';
import { runs } from '../property.ts';
import { problemsIn } from './checks/checked.ts';

const piece = fc.constantFrom(
  ...[
    '# ',
    '## ',
    '- ',
    '  - ',
    '* **',
    '** ',
    '> ',
    '```\n',
    '---\n',
    '===\n',
    '\n',
    '\n\n',
    '\t',
  ],
  ...[
    '[',
    '](',
    ')',
    '[[',
    ']]',
    '|',
    '|-|-|\n',
    '`',
    '<b>',
    '&amp;',
    '\\',
    ':',
    ' - ',
    ' = ',
    ' is a ',
  ],
  ...['Speaker: ', 'Ann Lee', 'What is X?', 'FaaS (Function as a Service)', 'Day 1', '2019-03-29'],
  ...[
    '\r\n',
    '\r',
    '\0',
    '🚀',
    'é',
    '\u2028',
    'www.a.b',
    'a@b.c',
    'http://x.y',
    '1. ',
    '- [ ] ',
    'by ',
  ],
);
const markdown = fc.oneof(
  fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 60 })
    .map((parts) => parts.join('')),
  fc
    .array(piece, { maxLength: 80 })
    .map((parts) => `---\ntitle: T\nspeaker: Ann Lee\n---\n${parts.join('')}`),
);

function linesOf(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}

/** Expects that all lines and spans of the facts are inside the text. */
function expectInside(facts: NoteFacts, text: string): void {
  const places = [
    ...facts.sections,
    ...facts.definitions,
    ...facts.links,
    ...facts.hashtags,
    ...[facts.whole, ...facts.parts].flatMap(({ title, speakers }) => [title, ...speakers]),
  ];
  const last = linesOf(text);
  for (const { line } of places) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(last);
  }
  const spans = [...facts.sections, ...facts.definitions, facts.whole, ...facts.parts];
  for (const { span } of spans) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
}

function check(text: string): void {
  const facts = readNote({ path: 'a/b.md', text });
  expectInside(facts, text);
  expect(readNote({ path: 'a/b.md', text })).toEqual(facts);
  const { text: plain, ...others } = facts;
  expect(JSON.parse(JSON.stringify(others))).toEqual(others);
  expect(structuredClone(plain)).toEqual(plain);
  buildModel([facts]);
}

test('any text is read without an exception, twice with the same result, and with valid lines and spans', () => {
  fc.assert(fc.property(markdown, check), runs(300));
});

test('CRLF changes only offsets', () => {
  const withoutOffsets = ({ fields, whole, parts, sections, definitions, links }: NoteFacts) =>
    JSON.parse(
      JSON.stringify({ fields, whole, parts, sections, definitions, links }, (key, value) =>
        ['span', 'start', 'end'].includes(key) ? undefined : value,
      ),
    );
  const plain = markdown.map((text) => text.replaceAll('\r', ''));
  fc.assert(
    fc.property(plain, (text) => {
      const facts = readNote({ path: 'a.md', text });
      const windows = readNote({ path: 'a.md', text: text.replaceAll('\n', '\r\n') });
      expect(withoutOffsets(windows)).toEqual(withoutOffsets(facts));
    }),
    runs(300),
  );
});

test('a byte-order mark changes nothing', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const whole = markdown.map((text) => text.replaceAll('\0', '').replace(/^\uFEFF+/, ''));
  fc.assert(
    fc.property(whole, (text) => {
      expect(decodeText(bytes(`\uFEFF${text}`))).toEqual(decodeText(bytes(text)));
    }),
    runs(200),
  );
});

test('checks of any folder end, give the same result in any order, and report existing lines', () => {
  const folder = fc.array(markdown, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(folder, (texts) => {
      const files = texts.map((text, index) => ({ path: `conf-2019/${index}.md`, text }));
      const diagnostics = problemsIn(files);
      const built = buildModel(files.map(readNote));
      const last = new Map(files.map(({ path, text }) => [path, linesOf(text)]));
      const { talks, terms } = built.evidence;
      const sources = [...talks.flatMap((talk) => Object.values(talk)), ...terms.flat()];
      const places = [...diagnostics, ...sources.map(({ place }) => place)];
      for (const { file, line = 1 } of places) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(last.get(file) ?? 0);
      }
      expect(talks).toHaveLength(built.model.talks.length);
      expect(problemsIn([...files].reverse())).toEqual(diagnostics);
    }),
    runs(150),
  );
});

const yaml = fc
  .array(
    fc.constantFrom(
      ...[
        'title: ',
        'speakers: ',
        'date: ',
        '- ',
        '  ',
        '\n',
        '[',
        ']',
        '{',
        '}',
        '&a ',
        '*a',
        '<<: ',
        '? ',
        ': ',
      ],
      ...[
        '!!js/function "x"',
        '!!python/object ',
        '|',
        '>',
        '%YAML 1.2',
        '"',
        "'",
        '#',
        '~',
        '2019-03-29',
        '__proto__: ',
        '0x1F',
        '...',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => `---\n${parts.join('')}\n---\n# Title\n`);

test('no front matter breaks the reader or changes Object.prototype', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).sort();
  fc.assert(fc.property(yaml, check), runs(500));
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
});
