import type { Offers } from './offer.ts';
import { readPosixWord } from './posix-word.ts';
import { bashLines, plainLine, powershellLine, reply } from './replies.ts';

/** What a shell's script passes, and what it is answered. */
interface ShellDialect {
  /** The words after the program's name, the last one being typed, from what the script passes. */
  wordsOf(passed: readonly string[]): readonly string[];
  answer(offers: Offers, passed: readonly string[]): string;
}

const isList = (offers: Offers): offers is Extract<Offers, { list: unknown }> => 'list' in offers;

const plain = (passed: readonly string[]): readonly string[] => passed;

const unquoted = (passed: readonly string[]): readonly string[] =>
  passed.map((word) => readPosixWord(word).text);

const inLines = (offers: Offers): string =>
  reply(offers.kind, isList(offers) ? offers.list.map(plainLine) : []);

/** Bash's script passes what it may not replace of the last word first, then the words. */
const bash: ShellDialect = {
  wordsOf: ([, ...words]) => unquoted(words),
  answer(offers, [before = '', ...words]) {
    if (!isList(offers)) return reply(offers.kind, []);
    const after = (words.at(-1) ?? '').slice(before.length);
    return reply(offers.kind, bashLines(offers, before, after));
  },
};

/** PowerShell before 7.3 drops empty words and breaks quotes, so its script passes them by this name. */
const POWERSHELL_WORDS = 'SERVERLESS_NOTES_COMPLETE';

const powershell: ShellDialect = {
  wordsOf: () => (process.env[POWERSHELL_WORDS] ?? '').split('\n'),
  answer: (offers) => reply(offers.kind, isList(offers) ? offers.list.map(powershellLine) : []),
};

/** Each script and its dialect go together. */
export const DIALECTS: Readonly<Record<string, ShellDialect>> = {
  bash,
  zsh: { wordsOf: unquoted, answer: inLines },
  fish: { wordsOf: plain, answer: inLines },
  powershell,
};
