import { expect, test } from 'vitest';
import { fileAddress, hyperlink } from '../../src/render/text/hyperlink.ts';
import { controlCharacters } from './terminals.ts';

test('a link is the text between two OSC 8 sequences', () => {
  expect(hyperlink('docs', 'https://example.com/a?b=c&d')).toBe(
    '\x1b]8;;https://example.com/a?b=c&d\x1b\\docs\x1b]8;;\x1b\\',
  );
});

test('characters that would end the escape sequence are removed from an address', () => {
  const link = hyperlink('x', 'https://evil.example/\x07\x1b\\\x1b[31m日');
  const address = link.split('\x1b')[1]?.slice(']8;;'.length) ?? '';
  expect(address).toBe('https://evil.example/%E6%97%A5');
  expect(address).not.toMatch(controlCharacters);
});

test.each(['javascript:alert(1)', 'vscode://run', 'data:text/html,x', 'notes/other.md', ''])(
  'only web pages, files and mail addresses become links, not "%s"',
  (address) => {
    expect(hyperlink('text', address)).toBe('text');
  },
);

test('a link to a file contains its line', () => {
  expect(fileAddress('/home/me/my notes/a#b.md', 12, 'box')).toBe(
    'file://box/home/me/my%20notes/a%23b.md#12',
  );
  expect(fileAddress('C:\\notes\\a.md', 3, '')).toBe('file:///C:/notes/a.md#3');
});
