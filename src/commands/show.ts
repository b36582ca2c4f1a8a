import { defineCommand } from '../cli-definition/command.ts';
import type { Context } from '../cli-definition/context.ts';
import { BUDGET } from '../cli-definition/listing-options.ts';
import { linesOfNote } from '../library/texts/section.ts';
import type { NoteView } from '../library/views.ts';
import { type Window, windowWithin } from '../model/budget.ts';
import { linesIn } from '../model/text/lines.ts';
import { UserError } from '../model/user-error.ts';
import { safeText } from '../render/text/safe-text.ts';
import { jsonText, printJson } from './print/print-json.ts';
import { printNote } from './print/print-note.ts';
import {
  findRequestedNote,
  NOTE_ARGUMENT,
  NOTE_ARGUMENT_DETAILS,
  type RequestedNote,
} from './requested/find-requested-note.ts';

interface Options {
  readonly raw?: boolean;
  readonly section?: boolean;
  readonly budget?: number;
}

export const show = defineCommand<Options>({
  name: 'show',
  summary: 'Read a note, or one section of it',
  details: NOTE_ARGUMENT_DETAILS,
  arguments: [NOTE_ARGUMENT],
  options: [
    { flags: '--raw', summary: 'Print the Markdown of the file' },
    { flags: '--section', summary: 'Only the section around the line, with line numbers' },
    { ...BUDGET, summary: 'Stop at this many tokens (bytes / 4), after a whole line' },
  ],
  examples: [
    ['show safe-deployments', 'A talk by its id'],
    ['show "serverless security"', 'A talk by its title'],
    ['show orchestrating-functions --raw', 'Its Markdown'],
    ['show talks/05-serverless-security.md:12 --section', 'The section around a line'],
    ['show talks/05-serverless-security.md:12-18 --section', 'These lines'],
  ],
  async run(words, { raw, section, budget }, context) {
    if (raw && section) {
      throw new UserError('--raw prints a note, --section a part of it, numbered', {
        hint: 'Give one of them',
      });
    }
    if (budget !== undefined && !section) {
      throw new UserError('--budget cuts a section, not a whole note', {
        hint: `For example: show FILE:LINE --section --budget ${budget}`,
      });
    }
    const found = await findRequestedNote(words, context);
    if (found.note === undefined) {
      if (context.options.json) printJson(context, { match: found.match, note: null });
      return found.nothing();
    }
    const { library, match, meant, note } = found;
    if (note.at >= note.firstLine + linesIn(note.markdown).length) throw noLine(note);
    if (section) return showSection(context, found, budget);
    if (context.options.json) printJson(context, { match, note: forPrograms(note) });
    if (match === 'typo') context.say(`showing ${meant} for "${words.join(' ')}"`);
    if (raw && !context.options.json) context.print(shownRaw(note.markdown, context));
    else if (!context.options.json) await printNote(note, library, context);
    return 0;
  },
});

const noLine = ({ file, at }: NoteView): UserError =>
  new UserError(`${file} has no line ${at}`, { hint: `Read it: show ${file}` });

/** Prints the section around the requested line, or all of a note requested by name, as far as the budget allows. */
async function showSection(
  context: Context,
  { library, match, note, last: to }: RequestedNote,
  budget = Number.POSITIVE_INFINITY,
): Promise<0> {
  const { file, at } = note;
  const isWhole = to === undefined && at === note.line;
  const section = await library.sectionAt(
    isWhole ? linesOfNote(note) : { file, line: at, ...(to !== undefined && { last: to }) },
  );
  if (section === undefined) {
    throw noLine(note);
  }
  const { renderSection } = await import('../render/section.ts');
  const { lines, last } = section;
  const textOf = ({ from, count }: Window): string => {
    const line = section.line + from;
    const own = lines.slice(from, from + count);
    const shown = { ...section, line, last: line + count - 1, lines: own };
    if (!context.options.json) return renderSection(shown, context.terminal);
    const omitted = lines.length - count;
    return jsonText(context, { match, section: shown, ...(omitted > 0 && { omitted }) });
  };
  const asked = isWhole ? 0 : Math.min(at - section.line, lines.length - 1);
  const window = windowWithin(lines.length, asked, budget, textOf);
  if (window.count > 0) context.print(textOf(window));
  const end = section.line + window.from + window.count;
  if (window.count === 0) {
    context.say(`Nothing shown: line ${end} needs more than ${budget} tokens (--budget)`);
  } else if (end <= last) {
    context.say(
      `${last - end + 1} more lines; continue with show ${file}:${end}-${last} --section`,
    );
  }
  return 0;
}

/** The Markdown; on a terminal without escape sequences, because anybody may have written the note. */
const shownRaw = (markdown: string, { isScreen }: Context): string =>
  isScreen ? safeText(markdown) : markdown;

/** The base64 data of an image that is embedded in a note. */
const PICTURE = /(data:[\w/+.-]+;base64,)[\w+/=]{100,}/g;

/** A note without the data of embedded images; `--raw` prints them. */
export const forPrograms = (note: NoteView): NoteView => ({
  ...note,
  markdown: note.markdown.replace(PICTURE, '$1…'),
});
