import type { Offers } from './offer.ts';
import { readPosixWord } from './posix-word.ts';
import { bashLines, plainLine, powershellLine, reply } from './replies.ts';

/** How the script of a shell passes words, and the answer it gets. */
interface ShellDialect {
  /** The words after the program's name, the last one being typed, from the arguments of the script. */
  wordsOf(passed: readonly string[]): readonly string[];
  answer(offers: Offers, passed: readonly string[]): string;
}

const isList = (offers: Offers): offers is Extract<Offers, { list: unknown }> => 'list' in offers;

const plain = (passed: readonly string[]): readonly string[] => passed;

const unquoted = (passed: readonly string[]): readonly string[] =>
  passed.map((word) => readPosixWord(word).text);

const inLines = (offers: Offers): string =>
  reply(offers.kind, isList(offers) ? offers.list.map(plainLine) : []);

/** The script of bash first passes the part of the last word that bash does not replace, then the words. */
const bash: ShellDialect = {
  wordsOf: ([, ...words]) => unquoted(words),
  answer(offers, [before = '', ...words]) {
    if (!isList(offers)) return reply(offers.kind, []);
    const after = (words.at(-1) ?? '').slice(before.length);
    return reply(offers.kind, bashLines(offers, before, after));
  },
};

/** PowerShell before 7.3 drops empty words and breaks quotes, so its script passes the words in this variable. */
const POWERSHELL_WORDS = 'SERVERLESS_NOTES_COMPLETE';

const powershell: ShellDialect = {
  wordsOf: () => (process.env[POWERSHELL_WORDS] ?? '').split('\n'),
  answer: (offers) => reply(offers.kind, isList(offers) ? offers.list.map(powershellLine) : []),
};

/** By shell; a dialect must match the script of its shell. */
export const DIALECTS: Readonly<Record<string, ShellDialect>> = {
  bash,
  zsh: { wordsOf: unquoted, answer: inLines },
  fish: { wordsOf: plain, answer: inLines },
  powershell,
};
