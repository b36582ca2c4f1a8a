import { Argument, Command, Option } from 'commander';
import type {
  ArgumentDefinition,
  CommandDefinition,
  OptionDefinition,
} from '../cli-definition/command.ts';
import {
  examplesText,
  type HelpPen,
  helpLayout,
  paragraph,
} from '../cli-definition/help-layout.ts';
import { GLOBAL_OPTIONS } from '../cli-definition/options.ts';
import {
  EXIT_CODES,
  HELP_OPTIONS,
  PROGRAM,
  PROGRAM_EXAMPLES,
  SUMMARY,
  VERSION,
} from '../cli-definition/the-program.ts';
import { COMMAND_GROUPS, COMMANDS } from './all.ts';
import type { Typed } from './apply-settings.ts';

const HELP: readonly string[] = ['help', '--help', '-h'];

/** Whether the typed words ask for help, as far as can be seen before they are parsed. */
export const asksForHelp = (typed: readonly string[]): boolean =>
  typed.length === 0 || HELP.some((word) => typed.includes(word));

const ALL_OPTIONS = `help ${HELP_OPTIONS}`;

const EXIT_CODES_TEXT = `Exit codes: ${EXIT_CODES.map((code) => code.join(' ')).join(', ')}.`;

/** A typed command: its definition, its words and options, and the global options. */
export interface Invocation extends Required<Typed> {
  readonly words: readonly string[];
}

/** Flags that brief help leaves out. */
const RARE = new Set(GLOBAL_OPTIONS.filter((each) => !each.isCommon).map(({ flags }) => flags));

/** The output for help and for messages about wrong use. */
export interface Streams {
  writeOut(text: string): void;
  writeErr(text: string): void;
  /** Styles of help; none by default. */
  readonly pen?: HelpPen | undefined;
  /** Whether the program's help names only the common options. */
  readonly isBrief?: boolean;
}

/**
 * Builds commander's program from the definitions; `invoke` is called with the typed command. To save time, only
 * commands that are typed get their options, and if the first word is a command, the other commands are left out; help
 * shows all of them.
 */
export function buildProgram(
  typed: readonly string[],
  invoke: (invocation: Invocation) => Promise<void>,
  streams: Streams,
): Command {
  const { isBrief = false } = streams;
  const program = new Command(PROGRAM)
    .description(SUMMARY)
    .version(VERSION, '--version', 'Print the version')
    .helpOption('-h, --help', 'Show help')
    .configureHelp(helpLayout(streams.pen, isBrief ? RARE : undefined))
    .configureOutput({
      ...streams,
      // Commander leaves the escape sequences of the pen as they are.
      getOutHasColors: () => true,
      // The caller prints the message: see `wrongUse`.
      outputError: () => {},
    })
    .exitOverride()
    .addHelpText('before', ({ command }) => examplesText(PROGRAM_EXAMPLES, command))
    .addHelpText('after', ({ command }) => {
      const more = isBrief ? `\nAll options:\n  ${PROGRAM} ${ALL_OPTIONS}\n` : '';
      return `${more}\n${paragraph(EXIT_CODES_TEXT, command)}`;
    });
  for (const definition of GLOBAL_OPTIONS) program.addOption(optionOf(definition));
  const isHelp = asksForHelp(typed);
  const [first = ''] = typed;
  for (const [title, definitions] of COMMAND_GROUPS) {
    program.commandsGroup(`${title}:`);
    for (const definition of definitions) {
      const { name, summary } = definition;
      if (!isHelp && isCommand(first) && name !== first) continue;
      const command = program.command(name).summary(summary);
      if (isHelp || typed.includes(name)) fillIn(program, command, definition, invoke);
    }
  }
  program.helpCommand('help [command]', `Show help for a command, or all options (${ALL_OPTIONS})`);
  if (isHelp) {
    program
      .command(HELP_OPTIONS, { hidden: true })
      .description('Options that are understood before and after every command.')
      .helpOption(false);
  }
  return program;
}

function fillIn(
  program: Command,
  command: Command,
  definition: CommandDefinition<never>,
  invoke: (invocation: Invocation) => Promise<void>,
): void {
  const { summary, details } = definition;
  command
    .description(details === undefined ? `${summary}.` : `${summary}.\n\n${details}`)
    .addHelpText('before', () => examplesText(definition.examples, command));
  for (const argument of definition.arguments) command.addArgument(argumentOf(argument));
  for (const option of definition.options) command.addOption(optionOf(option));
  command.action(() =>
    invoke({
      command: definition,
      words: command.args,
      options: command.opts(),
      globals: program.opts(),
      isGiven: (key) => [program, command].some((each) => each.getOptionValueSource(key) === 'cli'),
    }),
  );
}

function argumentOf({ name, summary, required, variadic, choices }: ArgumentDefinition): Argument {
  const inner = variadic ? `${name}...` : name;
  const argument = new Argument(required ? `<${inner}>` : `[${inner}]`, summary);
  return choices ? argument.choices(choices) : argument;
}

/** Converts an option to commander's form. */
export function optionOf({
  flags,
  summary,
  choices,
  default: preset,
  parse,
}: OptionDefinition): Option {
  const option = new Option(flags, summary);
  if (parse) option.argParser(parse);
  if (choices) option.choices(choices);
  return preset === undefined ? option : option.default(preset);
}

/** The typed words, ready for commander. */
interface ReadWords {
  readonly words: readonly string[];
  /** Whether there is neither a command nor an unknown option, only global options. */
  readonly namesNothing: boolean;
}

/**
 * Handles two cases that commander cannot: `help serch` becomes `serch`, an unknown command for which commander
 * suggests the nearest one; and `-word` is no option for the commands that accept such words.
 */
export function readTyped(typed: readonly string[]): ReadWords {
  const [first = ''] = typed;
  // The common case needs no parser.
  if (isCommand(first)) return { words: withHyphenatedWords(typed, first), namesNothing: false };
  const globals = new Command();
  for (const { flags } of GLOBAL_OPTIONS) globals.option(flags);
  const { operands, unknown } = globals.parseOptions([...typed]);
  const [name, topic] = operands;
  const isKnown = topic === undefined || topic === HELP_OPTIONS || isCommand(topic);
  const words = name === 'help' && !isKnown ? [topic] : withHyphenatedWords(typed, name);
  return { words, namesNothing: operands.length === 0 && unknown.length === 0 };
}

const isCommand = (name: string): boolean => COMMANDS.some((each) => each.name === name);

const HYPHENATED_WORD = /^-(?!-|[h0]$)./u;

/** Moves `-word` after `--`, where commander reads no options, for the commands that accept such words. */
function withHyphenatedWords(
  typed: readonly string[],
  name: string | undefined,
): readonly string[] {
  const command = COMMANDS.find((each) => each.name === name);
  if (!command?.hyphenatedWords || typed.includes('--')) return typed;
  const takers = flagsThatTake([...GLOBAL_OPTIONS, ...command.options]);
  const isWord = (word: string, at: number) =>
    HYPHENATED_WORD.test(word) && !takers.has(typed[at - 1] ?? '');
  const words = typed.filter(isWord);
  if (words.length === 0) return typed;
  return [...typed.filter((word, at) => !isWord(word, at)), '--', ...words];
}

/** Flags that take the next word as their value, whatever it begins with. */
const flagsThatTake = (options: readonly OptionDefinition[]): ReadonlySet<string> =>
  new Set(options.flatMap(({ flags }) => (flags.endsWith('>') ? flags.split(/[ ,]+/u) : [])));
