import type { Command, Help, Option } from 'commander';
import type { Example } from './command.ts';
import { PROGRAM } from './the-program.ts';

/** Width of help without a terminal, in cells; the default of commander, too. */
const USUAL_WIDTH = 80;
/** If an option leaves fewer cells on its line, its text goes below. */
const NARROWEST_TEXT = 30;
/** Indentation of a text below its option. */
const INDENT = 6;

const widthOf = (command: Command): number =>
  command.configureOutput().getOutHelpWidth?.() ?? USUAL_WIDTH;

/** Wraps a text at the width of the help. */
export const paragraph = (text: string, command: Command): string =>
  command.createHelp().boxWrap(text, widthOf(command));

/** Command lines with their meanings: on the same line if all of them fit, else below. */
export function examplesText(examples: readonly Example[], command: Command): string {
  const width = widthOf(command);
  const longest = Math.max(...examples.map(([line]) => line.length));
  const help = command.createHelp();
  const fits = examples.every(
    ([, meaning]) => `  ${PROGRAM} `.length + longest + 2 + meaning.length <= width,
  );
  const rows = examples.map(([line, meaning]) => {
    const typed = help.styleCommandText(`${PROGRAM} ${fits ? line.padEnd(longest) : line}`);
    return fits ? `  ${typed}  ${meaning}` : `  ${typed}\n${below(meaning, width, help)}`;
  });
  return `${help.styleTitle('Examples:')}\n${rows.join('\n')}\n`;
}

/** Styles for the parts of help. */
export interface HelpPen {
  title(text: string): string;
  /** Words that can be typed: commands and options. */
  typed(text: string): string;
}

/**
 * Options of commander's help: commands by name only, styled titles and terms, aligned texts.
 *
 * @param rare flags that the program's own help leaves out
 */
export const helpLayout = (
  pen: HelpPen = { title: (text) => text, typed: (text) => text },
  rare: ReadonlySet<string> = new Set(),
) => ({
  showGlobalOptions: true,
  minWidthToWrap: 1,
  formatItem: itemText,
  formatHelp: (command: Command, help: Help) => helpText(command, help, rare),
  subcommandTerm: (command: Command) => command.name(),
  optionDescription: withChoices,
  argumentDescription: withChoices,
  styleTitle: pen.title,
  styleCommandText: pen.typed,
  styleSubcommandText: pen.typed,
  styleOptionTerm: pen.typed,
  styleArgumentTerm: pen.typed,
});

/** The text of an option or argument, followed by its choices and its default. */
const withChoices = ({
  description,
  argChoices,
  defaultValue,
}: Pick<Option, 'description' | 'argChoices' | 'defaultValue'>): string =>
  argChoices === undefined
    ? description
    : `${description} (${argChoices.join(', ')}${defaultValue === undefined ? '' : `; default: ${defaultValue}`})`;

/** The layout of commander, with the commands before the global options. */
function helpText(command: Command, help: Help, rare: ReadonlySet<string>): string {
  const width = help.padWidth(command, help);
  const section = (title: string, items: readonly (readonly [string, string])[]): string[] =>
    help.formatItemList(
      title,
      items.map(([term, text]) => help.formatItem(term, width, text, help)),
      help,
    );
  const options = (all: readonly Option[]) =>
    all.map(
      (each) =>
        [help.styleOptionTerm(help.optionTerm(each)), help.optionDescription(each)] as const,
    );
  const own = help
    .visibleOptions(command)
    .filter(({ flags }) => command.parent || !rare.has(flags));
  const commands = help.visibleCommands(command);
  const groups = help.groupItems(commands, commands, (each) => each.helpGroup());
  return [
    filled(help.commandDescription(command), help),
    '',
    // The usage of `help options` is empty: it takes nothing.
    ...(command.usage() === '' ? [] : [usageText(command, help), '']),
    ...section(
      'Arguments:',
      help
        .visibleArguments(command)
        .map((each) => [
          help.styleArgumentTerm(help.argumentTerm(each)),
          help.argumentDescription(each),
        ]),
    ),
    ...[...groups].flatMap(([title, commands]) =>
      section(
        title,
        commands.map((each) => [
          help.styleSubcommandTerm(help.subcommandTerm(each)),
          help.subcommandDescription(each),
        ]),
      ),
    ),
    ...section('Options:', options(own)),
    ...section('Options of all commands:', options(help.visibleGlobalOptions(command))),
  ].join('\n');
}

function usageText(command: Command, help: Help): string {
  const title = 'Usage: ';
  const room = (help.helpWidth ?? USUAL_WIDTH) - title.length;
  const usage = help.boxWrap(help.styleUsage(help.commandUsage(command)), room);
  return `${help.styleTitle(title.trimEnd())} ${setIn(usage, title.length)}`;
}

/** The start of an indented line: the number of a step, or a term in a separate column. */
const TERM = /^\s+(?:\d+\. +|\S.*?\s{2,})?(?=\S)/;

/**
 * Fills the paragraphs of a text to the help's width. A line that starts with spaces is not filled: its text wraps
 * below itself, or below its term if the term leaves too little room on its line.
 */
function filled(text: string, help: Help): string {
  const width = help.helpWidth ?? USUAL_WIDTH;
  return text
    .replace(/^(\S.*)\n(?=\S)/gm, '$1 ')
    .split('\n')
    .map((line) => {
      const [term = ''] = TERM.exec(line) ?? [];
      const [words, room] = [line.slice(term.length), width - term.length];
      if (term.trim() !== '' && room < NARROWEST_TEXT) {
        return `${term.trimEnd()}\n${below(words, width, help)}`;
      }
      return term + setIn(help.boxWrap(words, room), term.length);
    })
    .join('\n');
}

/** An option, argument or command with its text, as commander formats it; on a narrow terminal the text goes below. */
const itemText: Help['formatItem'] = (term, termWidth, description, help) => {
  const width = help.helpWidth ?? USUAL_WIDTH;
  const beside = `  ${term}${' '.repeat(termWidth - help.displayWidth(term))}  `;
  const room = width - help.displayWidth(beside);
  if (room < NARROWEST_TEXT) return `  ${term}\n${below(description, width, help)}`;
  return beside + setIn(help.boxWrap(description, room), help.displayWidth(beside));
};

const below = (text: string, width: number, help: Help): string =>
  ' '.repeat(INDENT) + setIn(help.boxWrap(text, width - INDENT), INDENT);

const setIn = (text: string, columns: number): string =>
  text.replaceAll('\n', `\n${' '.repeat(columns)}`);
