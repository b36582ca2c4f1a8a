import type {
  ArgumentDefinition,
  CommandDefinition,
  Example,
  OptionDefinition,
} from '../cli-definition/command.ts';
import { optionNames } from '../cli-definition/option-names.ts';
import type { Setting } from '../settings/settings-of-options.ts';
import { asTyped, escaped, prose, section, subsection, tagged } from './roff.ts';

/** Everything that the manual says; all of it is what commander, help and completions are made from. */
export interface ManualSource {
  readonly program: string;
  readonly version: string;
  readonly summary: string;
  readonly globals: readonly OptionDefinition[];
  readonly commands: readonly CommandDefinition<never>[];
  readonly examples: readonly Example[];
  readonly exitCodes: readonly (readonly [code: number, meaning: string])[];
  readonly environment: readonly (readonly [name: string, meaning: string])[];
  readonly settings: readonly Setting[];
  readonly files: readonly (readonly [path: string, meaning: string])[];
}

/** The manual page, in the man macros of roff (man(7)). */
export function manualPage(source: ManualSource): string {
  const { program, version, summary, globals, commands, examples } = source;
  const name = escaped(program);
  const lines = [
    `.TH "${escaped(program.toUpperCase())}" 1 "" "${name} ${version}" "User Commands"`,
    // No word is broken and no space widened, so that what stands here can be searched for.
    '.nr HY 0',
    '.nh',
    '.ad l',
    section('Name'),
    `${name} \\- ${escaped(summary.replace(/\.$/u, ''))}`,
    section('Synopsis'),
    `\\fB${name}\\fR [\\fIoptions\\fR] \\fIcommand\\fR [\\fIwords\\fR]`,
    section('Examples'),
    ...examplesOf(program, examples),
    section('Commands'),
    ...commands.flatMap((command) => commandPart(program, command)),
    section('Options'),
    'These are understood before and after every command.',
    ...globals.map(optionPart),
    tagged('-h, --help', 'Show help, of the program or of the command.'),
    tagged('--version', 'Print the version.'),
    section('Exit status'),
    ...source.exitCodes.map(([code, meaning]) => tagged(`${code}`, meaning)),
    section('Environment'),
    ...source.settings.flatMap(environmentPart),
    ...source.environment.map(([name, meaning]) => tagged(name, meaning)),
    section('Files'),
    ...source.files.map(([path, meaning]) => tagged(path, meaning)),
  ];
  return `${lines.join('\n')}\n`;
}

function commandPart(program: string, definition: CommandDefinition<never>): readonly string[] {
  const { name, summary, details, arguments: words, options, examples } = definition;
  return [
    subsection([name, ...words.map(argumentName)].join(' ')),
    escaped(`${summary}.`),
    ...(details === undefined ? [] : ['.PP', prose(details)]),
    ...words.map((word) => tagged(argumentName(word), withChoices(word.summary, word))),
    ...options.map(optionPart),
    '.PP',
    ...examplesOf(program, examples),
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
  return `${summary}.${listed}${preset === undefined ? '' : ` ${preset} unless told.`}`;
}

const examplesOf = (program: string, examples: readonly Example[]): readonly string[] =>
  examples.flatMap(([line, meaning]) => [
    escaped(`${meaning}:`),
    asTyped([`  ${program} ${line}`]),
  ]);

function environmentPart({ environment, definition, kind }: Setting): readonly string[] {
  if (environment === null) return [];
  const { flags, summary } = definition;
  if (kind !== 'switch') return [tagged(environment, `The same as ${flags}: ${summary}.`)];
  const { negates } = optionNames(definition);
  return [tagged(environment, `${!negates} is the same as ${flags}.`)];
}
