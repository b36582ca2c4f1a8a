import type { Command, Help } from 'commander';
import type { Example } from './command.ts';
import { PROGRAM } from './the-program.ts';

/** Cells in a line of help where no terminal says how many; what commander takes, too. */
const USUAL_WIDTH = 80;
/** In fewer cells a text beside an option is hard to read: it goes below. */
const NARROWEST_TEXT = 30;
/** Of what goes below. */
const INDENT = 6;

const widthOf = (command: Command): number =>
  command.configureOutput().getOutHelpWidth?.() ?? USUAL_WIDTH;

/** A text broken into lines of the help's width. */
export const paragraph = (text: string, command: Command): string =>
  command.createHelp().boxWrap(text, widthOf(command));

/** Command lines with what they mean: beside them where that fits, else below. */
export function examplesText(examples: readonly Example[], command: Command): string {
  const width = widthOf(command);
  const longest = Math.max(...examples.map(([line]) => line.length));
  const beside = examples.map(
    ([line, meaning]) => `  ${PROGRAM} ${line.padEnd(longest)}  ${meaning}`,
  );
  const help = command.createHelp();
  const rows = beside.every(({ length }) => length <= width)
    ? beside
    : examples.map(([line, meaning]) => `  ${PROGRAM} ${line}\n${below(meaning, width, help)}`);
  return `Examples:\n${rows.join('\n')}\n`;
}

/** An option, argument or command and its text, as commander's own; on a narrow terminal below it. */
export const itemText: Help['formatItem'] = (term, termWidth, description, help) => {
  const width = help.helpWidth ?? USUAL_WIDTH;
  const beside = `  ${term.padEnd(termWidth)}  `;
  const room = width - beside.length;
  if (room < NARROWEST_TEXT) return `  ${term}\n${below(description, width, help)}`;
  return beside + setIn(help.boxWrap(description, room), beside.length);
};

const below = (text: string, width: number, help: Help): string =>
  ' '.repeat(INDENT) + setIn(help.boxWrap(text, width - INDENT), INDENT);

const setIn = (text: string, columns: number): string =>
  text.replaceAll('\n', `\n${' '.repeat(columns)}`);
