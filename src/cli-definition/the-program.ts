import type { Example } from './command.ts';

export { version as VERSION } from '../../package.json' with { type: 'json' };

/** Facts about the program, for its help and its manual. */

export const PROGRAM = 'serverless-notes';

export const SUMMARY =
  'Search the notes of a serverless conference, or any folder of Markdown: offline, at once.';

/** Without the program's name; a test runs each. */
export const PROGRAM_EXAMPLES: readonly Example[] = [
  ['search "cold start"', 'What is said of cold starts'],
  ['glossary overfitting', 'What a term means'],
  ['talks --topic security', 'The talks on one topic'],
  ['--notes ~/my-notes search retry', 'The same for your own notes'],
];

/** Exit code after ^C, as in shells: 128 plus the number of SIGINT. */
export const EXIT_INTERRUPTED = 130;

export const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'found'],
  [1, 'nothing found'],
  [2, 'wrong use or unreadable input'],
  [EXIT_INTERRUPTED, 'interrupted'],
];

/** An argument of `help` besides the commands: shows the global options. */
export const HELP_OPTIONS = 'options';
