import type { Example } from './command.ts';

export { version as VERSION } from '../../package.json' with { type: 'json' };

/** What is said of the program as a whole, in its help and its manual. */

export const PROGRAM = 'serverless-notes';

export const SUMMARY =
  'Search the notes of a serverless conference, or any folder of Markdown: offline, at once.';

/** Each is run by a test. Without the program's name. */
export const PROGRAM_EXAMPLES: readonly Example[] = [
  ['search "cold start"', 'What is said of cold starts'],
  ['glossary overfitting', 'What a term means'],
  ['talks --topic security', 'The talks on one topic'],
  ['--notes ~/my-notes search retry', 'The same for your own notes'],
];

/** Ended with ^C, as shells count it: 128 and the number of SIGINT. */
export const EXIT_INTERRUPTED = 130;

export const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'found'],
  [1, 'nothing found'],
  [2, 'wrong use or unreadable input'],
  [EXIT_INTERRUPTED, 'interrupted'],
];

/** What `help` takes beside the commands: it shows the options of all of them. */
export const HELP_OPTIONS = 'options';
