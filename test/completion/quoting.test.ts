import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPosixWord } from '../../src/completion/posix-word.ts';
import { bashLines, powershellLine } from '../../src/completion/replies.ts';
import { runs } from '../property.ts';
import { isInstalled } from './shell.ts';

/** Any text without line breaks that can be an argument of a program. */
const anyName = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((text) => !/[\p{Control}\p{Surrogate}]/u.test(text));

const spelled = (value: string, before: string, after: string): string =>
  bashLines({ kind: 'values', list: [{ value, about: '' }] }, before, after)[0] ?? '';

describe.skipIf(!isInstalled('bash'))('bash reads back', () => {
  test.each(['', "'", '"'])('every name that was completed after %j', (quote) => {
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 1, maxLength: 50 }), (names) => {
        const words = names.map((name) => quote + spelled(name, '', quote) + quote);
        const script = `printf '%s\\0' ${words.join(' ')}`;
        const { stdout } = spawnSync('bash', ['-c', script], {
          encoding: 'utf8',
          env: { ...process.env, LC_ALL: 'C.UTF-8' },
        });
        expect(stdout.split('\0').slice(0, -1)).toEqual(names);
      }),
      runs(30),
    );
  });
});

test('the parser for half-typed words reads quoted names as bash does', () => {
  fc.assert(
    fc.property(
      anyName,
      fc.constantFrom('' as const, "'" as const, '"' as const),
      (name, quote) => {
        const typed = quote + spelled(name, '', quote);
        expect(readPosixWord(typed)).toMatchObject({ text: name, open: quote });
      },
    ),
    runs(),
  );
});

test('the parser reads any half-typed word, and recognises open quotes', () => {
  fc.assert(
    fc.property(fc.string(), (raw) => {
      expect(readPosixWord(raw).text.length).toBeLessThanOrEqual(raw.length);
    }),
    runs(),
  );
  expect(readPosixWord(`a\\ b"c d"'e`)).toEqual({
    text: 'a bc de',
    open: "'",
    beforeQuote: 'a bc d',
  });
});

test('bash gets only the part of a completion after the last character where it breaks words', () => {
  expect(spelled('--topic=cold start', '--topic=', 'c')).toBe('cold\\ start');
  expect(spelled('edge: cases', 'edge:', '')).toBe('\\ cases');
});

test('bash gets no completions that would delete the typed text', () => {
  const list = ['a start', 'a starter'].map((value) => ({ value, about: '' }));
  expect(bashLines({ kind: 'inside', list }, '', 'sta')).toEqual([]);
  expect(bashLines({ kind: 'inside', list: list.slice(1) }, '', 'sta')).toEqual(['a\\ starter']);
});

test('completions of names in several spellings keep the typed spelling', () => {
  const list = ['AWS one', 'aws two'].map((value) => ({ value, about: '' }));
  expect(bashLines({ kind: 'values', list }, '', 'Aws')).toEqual(['Aws\\ one', 'Aws\\ two']);
});

test('PowerShell gets the quoted text, the plain text and the description', () => {
  expect(powershellLine({ value: "it's $x", about: 'a talk' })).toBe("'it''s $x'\tit's $x\ta talk");
  expect(powershellLine({ value: 'talks', about: '' })).toBe('talks\ttalks\ttalks');
});
