import { describe, expect, test } from 'vitest';
import { bodyStartOf } from '../../src/read/front-matter/front-matter.ts';
import { readNote } from '../../src/read/read-note.ts';
import { bodyOf } from '../../src/render/note.ts';
import { shownAlone } from '../html/shown.ts';

type Case = readonly [what: string, text: string, body: string, title: string | undefined];

/** Front matter, with the body behind it; the title is T if the front matter can be read. */
const cases: readonly Case[] = [
  ['fields', '---\ntitle: T\n---\n# Body\n', '# Body\n', 'T'],
  ['line ends of Windows', '---\r\ntitle: T\r\n---\r\n# Body\r\n', '# Body\r\n', 'T'],
  ['spaces behind the hyphens', '--- \ntitle: T\n---  \n# Body\n', '  \n# Body\n', 'T'],
  ['a byte-order mark', '\ufeff---\ntitle: T\n---\n# Body\n', '# Body\n', 'T'],
  ['YAML by name', '--- yaml\ntitle: T\n---\n# Body\n', '# Body\n', 'T'],
  ['the end of a YAML document', '---\ntitle: T\n...\n# Body\n\n---\n', '# Body\n\n---\n', 'T'],
  ['nothing behind it', '---\ntitle: T\n---', '', 'T'],
  ['more behind the closing hyphens', '---\ntitle: T\n---more\n# Body\n', 'more\n# Body\n', 'T'],
  ['no fields', '---\n---\n# Body\n', '# Body\n', undefined],
  ['only blank lines', '---\n\n \n---\n# Body\n', '# Body\n', undefined],
  ['fields that are not YAML', '---\ntitle: [\n---\n# Body\n', '# Body\n', undefined],
  ['code', '---js\n{ title: (globalThis.ran = "T") }\n---\n# Body\n', '# Body\n', undefined],
  ['TOML by name', '---toml\ntitle = "T"\n---\n# Body\n', '# Body\n', 'T'],
  ['TOML between its marks', '+++\r\ntitle = "T"\r\n+++\r\n# Body\n', '# Body\n', 'T'],
  ['JSON by name', '---json\n{"title": "T"}\n---\n# Body\n', '# Body\n', 'T'],
  ['JSON between its marks', ';;;\n{\n\t"title": "T"\n}\n;;;\n# Body\n', '# Body\n', 'T'],
  ['JSON without braces', ';;;\n"title": "T",\n"day": 1\n;;;\n# Body\n', '# Body\n', 'T'],
];

const notFrontMatter: readonly (readonly [what: string, text: string])[] = [
  ['a block that nothing closes', '---\ntitle: T\n\n# Body\n'],
  ['hyphens alone', '---'],
  ['a rule of more hyphens', '----\ntitle: T\n----\n# Body\n'],
  ['a rule, text and another rule', '---\n\nSome text.\n\n---\n\n# Body\n'],
  ['comments, which look like headings', '---\n# One: two\n---\n# Body\n'],
  ['words behind the hyphens', '--- Part one ---\ntext: here\n---\n# Body\n'],
  ['a word that names no language', '---title\nT\n---\n# Body\n'],
  ['dots that begin a sentence', '---\ntitle: T\n...and so on\n# Body\n'],
  ['text between lines of pluses', '+++\nSome text.\n+++\n# Body\n'],
  ['more behind the closing pluses', '+++\ntitle = "T"\n+++ more\n# Body\n'],
  ['hyphens on a later line', '\n---\ntitle: T\n---\n# Body\n'],
];

/** The visible text of a page. */
const visibleText = (html: string) => html.replace(/<[^>]*>/g, '').trim();
const wordsOf = (markdown: string) => visibleText(shownAlone(`\n${markdown}`));

describe('front matter ends at the same place for reading, printing and exporting', () => {
  test.each(cases)('%s', (_, text, body, title) => {
    const facts = readNote({ path: 'a.md', text });
    expect(text.slice(facts.bodyStart)).toBe(body);
    expect(facts.fields.title?.value).toBe(title);
    expect(bodyOf({ markdown: text, firstLine: 1 }).body).toBe(body);
    expect(visibleText(shownAlone(text))).toBe(wordsOf(body));
  });

  test.each(notFrontMatter)('%s is not front matter', (_, text) => {
    const facts = readNote({ path: 'a.md', text });
    expect(facts.bodyStart).toBe(0);
    expect(facts.fields.names).toEqual([]);
    expect(bodyOf({ markdown: text, firstLine: 1 })).toEqual({ body: text, firstLine: 1 });
    expect(visibleText(shownAlone(text))).toBe(wordsOf(text));
  });
});

test('no code is run, whatever language the front matter names', () => {
  for (const [, text] of cases) bodyStartOf(text);
  expect(globalThis).not.toHaveProperty('ran');
});

test('lines keep their numbers', () => {
  const text = '---\ntitle: T\n---\n# Body\n';
  expect(bodyOf({ markdown: text, firstLine: 1 }).firstLine).toBe(4);
  expect(shownAlone(text)).toContain('data-line="4"');
  expect(readNote({ path: 'a.md', text }).sections[0]?.line).toBe(4);
});

test('a talk in the middle of a note may begin with a thematic break', () => {
  const part = '---\ntitle: T\n---\n# Body\n';
  expect(bodyOf({ markdown: part, firstLine: 7 })).toEqual({ body: part, firstLine: 7 });
});
