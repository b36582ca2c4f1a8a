import type {
  ArgumentDefinition,
  CommandDefinition,
  Example,
  OptionDefinition,
} from '../cli-definition/command.ts';
import { optionNames } from '../cli-definition/option-names.ts';
import { GLOBAL_OPTIONS } from '../cli-definition/options.ts';
import {
  EXIT_CODES,
  PROGRAM,
  PROGRAM_EXAMPLES,
  SUMMARY,
  VERSION,
} from '../cli-definition/the-program.ts';
import { COMMANDS } from '../commands/all.ts';
import { PROJECT_FILE } from '../settings/find.ts';
import { type Setting, settingsOf } from '../settings/settings-of-options.ts';
import { asTyped, escaped, prose, section, subsection, tagged } from './roff.ts';

/** Environment variables that are not settings. */
const ENVIRONMENT = [
  [
    'SERVERLESS_NOTES_PAGER, PAGER',
    'Pager for output longer than the screen (default: less -FIRX)',
  ],
  ['VISUAL, EDITOR', 'The editor of edit and browse'],
  ['NO_COLOR', 'No colour, if it is set to anything'],
  ['FORCE_COLOR', 'Colour in pipes too: 1, 2 or 3 for 16, 256 or all colours, 0 for none'],
] as const;

const FILES = [
  [PROJECT_FILE, "A project's settings, in its folder"],
  ['~/.config/serverless-notes/settings.json', 'Your own settings, on Linux; config says where'],
  ['~/.cache/serverless-notes/', 'Cached indexes of folders, on Linux'],
  ['~/.local/state/serverless-notes/', 'The last results of each terminal, on Linux'],
] as const;

/** The manual in the man macros of roff (man(7)), made from the definitions of commander, help and completions. */
export function buildPage(): string {
  const name = escaped(PROGRAM);
  const lines = [
    `.TH "${escaped(PROGRAM.toUpperCase())}" 1 "" "${name} ${VERSION}" "User Commands"`,
    // No hyphenation and no widened spaces, so that a search finds the text as it is written.
    '.nr HY 0',
    '.nh',
    '.ad l',
    section('Name'),
    `${name} \\- ${escaped(SUMMARY.replace(/\.$/u, ''))}`,
    section('Synopsis'),
    `\\fB${name}\\fR [\\fIoptions\\fR] \\fIcommand\\fR [\\fIwords\\fR]`,
    section('Examples'),
    ...examplesOf(PROGRAM_EXAMPLES),
    section('Commands'),
    ...COMMANDS.flatMap(commandPart),
    section('Options'),
    'These are understood before and after every command.',
    ...GLOBAL_OPTIONS.map(optionPart),
    tagged('-h, --help', 'Show help, of the program or of the command.'),
    tagged('--version', 'Print the version.'),
    section('Exit status'),
    ...EXIT_CODES.map(([code, meaning]) => tagged(`${code}`, meaning)),
    section('Environment'),
    ...settingsOf(GLOBAL_OPTIONS, COMMANDS).flatMap(environmentPart),
    ...ENVIRONMENT.map(([name, meaning]) => tagged(name, meaning)),
    section('Files'),
    ...FILES.map(([path, meaning]) => tagged(path, meaning)),
  ];
  return `${lines.join('\n')}\n`;
}

function commandPart(definition: CommandDefinition<never>): readonly string[] {
  const { name, summary, details, arguments: words, options, examples } = definition;
  return [
    subsection([name, ...words.map(argumentName)].join(' ')),
    escaped(`${summary}.`),
    ...(details === undefined ? [] : ['.PP', prose(details)]),
    ...words.map((word) => tagged(argumentName(word), withChoices(word.summary, word))),
    ...options.map(optionPart),
    '.PP',
    ...examplesOf(examples),
  ];
}

const argumentName = ({ name, required, variadic }: ArgumentDefinition): string => {
  const inner = variadic ? `${name}...` : name;
  return required ? `<${inner}>` : `[${inner}]`;
};

const optionPart = (option: OptionDefinition): string =>
  tagged(option.flags, withChoices(option.summary, option));

function withChoices(
  summary: string,
  { choices, default: preset }: Pick<OptionDefinition, 'choices' | 'default'>,
): string {
  const listed = choices === undefined ? '' : ` One of: ${choices.join(', ')}.`;
  return `${summary}.${listed}${preset === undefined ? '' : ` Default: ${preset}.`}`;
}

const examplesOf = (examples: readonly Example[]): readonly string[] =>
  examples.flatMap(([line, meaning]) => [
    escaped(`${meaning}:`),
    asTyped([`  ${PROGRAM} ${line}`]),
  ]);

function environmentPart({ environment, definition, kind }: Setting): readonly string[] {
  if (environment === null) return [];
  const { flags, summary } = definition;
  if (kind !== 'switch') return [tagged(environment, `The same as ${flags}: ${summary}.`)];
  const { negates } = optionNames(definition);
  return [tagged(environment, `${!negates} is the same as ${flags}.`)];
}
