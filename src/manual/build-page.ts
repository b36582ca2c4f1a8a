import { GLOBAL_OPTIONS } from '../cli-definition/options.ts';
import { EXIT_CODES, PROGRAM, PROGRAM_EXAMPLES, SUMMARY } from '../cli-definition/the-program.ts';
import { COMMANDS } from '../commands/all.ts';
import { PROJECT_FILE } from '../settings/find.ts';
import { settingsOf } from '../settings/settings-of-options.ts';
import { manualPage } from './page.ts';

/** What the environment says that no setting says. */
const ENVIRONMENT = [
  ['SERVERLESS_NOTES_PAGER, PAGER', 'Shows what is longer than the screen; less -FIRX unless told'],
  ['VISUAL, EDITOR', 'What edit and browse open notes with'],
  ['NO_COLOR', 'No colour, if it is set to anything'],
  ['FORCE_COLOR', 'Colour in pipes too: 1, 2 or 3 for 16, 256 or all colours, 0 for none'],
] as const;

const FILES = [
  [PROJECT_FILE, "A project's settings, in its folder"],
  ['~/.config/serverless-notes/settings.json', 'Your own settings, on Linux; config says where'],
  ['~/.cache/serverless-notes/', 'What is kept of folders between runs, on Linux'],
  ['~/.local/state/serverless-notes/', "Each terminal's last results by their numbers, on Linux"],
] as const;

/** The page that the package ships, for this version. */
export const buildPage = (version: string): string =>
  manualPage({
    program: PROGRAM,
    version,
    summary: SUMMARY,
    globals: GLOBAL_OPTIONS,
    commands: COMMANDS,
    examples: PROGRAM_EXAMPLES,
    exitCodes: EXIT_CODES,
    environment: ENVIRONMENT,
    settings: settingsOf(GLOBAL_OPTIONS, COMMANDS),
    files: FILES,
  });
