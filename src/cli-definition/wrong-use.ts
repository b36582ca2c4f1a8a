import { nearestName } from '../model/words/nearest-name.ts';
import { PROGRAM } from './the-program.ts';

/** An error message, and one hint. */
export interface ErrorText {
  readonly message: string;
  readonly hint: string;
}

const SEE_HELP = `See: ${PROGRAM} --help`;

/** Commander's messages about wrong use, each with a plainer message. */
const SENTENCES: readonly (readonly [
  RegExp,
  (...found: readonly string[]) => Partial<ErrorText>,
])[] = [
  [
    /^unknown option '(--no-colou?r)'$/u,
    (name = '') => ({
      message: `Unknown option '${name}'`,
      hint: 'Did you mean --color never? NO_COLOR=1 does the same for every command',
    }),
  ],
  [
    /^unknown (command|option) '(.*)'$/u,
    (what = '', name = '') => ({ message: `Unknown ${what} '${name}'` }),
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are (.*)\.$/u,
    (value = '', name = '', choices = '') => ({
      message: `Unknown ${name} '${value}'; choose ${oneOf(choices)}`,
    }),
  ],
  [
    /^option '(--[\w-]+).*' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/u,
    (option = '', value = '', choices = '') => ({
      message: `Unknown ${option} '${value}'; choose ${oneOf(choices)}`,
    }),
  ],
  [/^missing required argument '(.*)'$/u, (name = '') => ({ message: `Missing <${name}>` })],
  [
    /^option '(?:-\w, )?(--[\w-]+) (.*)' argument missing$/u,
    (option = '', value = '') => ({ message: `${option} needs a value: ${option} ${value}` }),
  ],
  [
    /^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+).*$/u,
    (command = '', expected = '', got = '') =>
      expected === '0'
        ? {
            message: `${command} takes options only, no words`,
            hint: `See: ${PROGRAM} ${command} --help`,
          }
        : {
            message: `Too many words for ${command}: ${got} instead of ${expected}`,
            hint: 'Put quotes around a name of several words',
          },
  ],
];

/** Turns `a, b, c` into `a, b or c`. */
const oneOf = (choices: string): string => choices.replace(/, ([^,]*)$/u, ' or $1');

/** Commander's suggestion, if it is similar enough: for `--foo` commander suggests `--follow`. */
function meantBy(first: string, second: string): string | undefined {
  const typed = /^unknown (?:command|option) '-*(.*)'$/u.exec(first)?.[1] ?? '';
  const [, said, names = ''] = /^\((Did you mean (?:one of )?(.*)\?)\)$/u.exec(second) ?? [];
  const near = nearestName(
    typed,
    names.split(', ').map((name) => name.replace(/^-+/u, '')),
  );
  return near === undefined ? undefined : said;
}

/** Rephrases a message of commander (`error: unknown command 'serch'`, with a suggestion) in plain words. */
export function wrongUse(said: string): ErrorText {
  const [first = '', second = ''] = said
    .replace(/^error: /u, '')
    .trim()
    .split('\n');
  const meant = meantBy(first, second);
  for (const [pattern, tell] of SENTENCES) {
    const found = pattern.exec(first);
    if (found) return { message: first, hint: meant ?? SEE_HELP, ...tell(...found.slice(1)) };
  }
  return { message: first.charAt(0).toUpperCase() + first.slice(1), hint: meant ?? SEE_HELP };
}

/** Commander's message about a word that resembles no command: it has no suggestion. */
const LIKE_NO_COMMAND = /^error: unknown command '[\s\S]*'$/u;

/** A search that the user may have meant. */
export interface SearchMeant {
  readonly words: readonly string[];
  /** The search as it is typed in a shell. */
  readonly line: string;
  /** The error message, if the search is not run at once. */
  readonly told: ErrorText;
}

/**
 * The search for words that were typed in place of a command and resemble no command's name; undefined for any other
 * wrong use.
 *
 * @param said the message of commander
 * @param typed all words after the program's name
 */
export function suggestedSearch(said: string, typed: readonly string[]): SearchMeant | undefined {
  const isHelp = typed.some((word) => ['help', '--help', '-h'].includes(word));
  const isBlank = typed.every((word) => word.trim() === '');
  if (isHelp || isBlank || !LIKE_NO_COMMAND.test(said.trim())) return undefined;
  const words = ['search', ...typed];
  const line = [PROGRAM, ...words.map(shellWord)].join(' ');
  return { words, line, told: { ...wrongUse(said), hint: `To search: ${line}` } };
}

/** A word as a shell takes it: quoted if necessary, with `"` if possible. */
export function shellWord(word: string): string {
  if (/^[\p{L}\p{N}@%+=:,./_-]+$/u.test(word)) return word;
  return /["$`\\!]/u.test(word) ? `'${word.replaceAll("'", String.raw`'\''`)}'` : `"${word}"`;
}
