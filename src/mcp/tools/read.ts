import type { SectionView } from '../../library/texts/section.ts';
import { largestFitting, type Window, windowWithin } from '../../model/budget.ts';
import { UserError } from '../../model/user-error.ts';
import { safeLine, safeSource } from '../../render/text/safe-text.ts';
import { DEFAULT_BUDGET, truncated } from './answer.ts';
import { findPlace } from './places.ts';
import { BUDGET, defineTool, inputSchema } from './tool.ts';

interface Arguments {
  readonly at: string;
  readonly budget?: number;
}

export const read = defineTool<Arguments>({
  name: 'read',
  description:
    'The section around a place, with line numbers. A heading gives everything below it; file:10-90 exactly these lines.',
  input: inputSchema(
    {
      at: {
        type: 'string',
        minLength: 1,
        maxLength: 1000,
        description: 'file:line, or a title, id or term',
      },
      budget: BUDGET,
    },
    'at',
  ),
  async run({ at, budget = DEFAULT_BUDGET }, library) {
    const { readAs, ...place } = await findPlace(at, library);
    const section = await library.sectionAt(place);
    if (section === undefined) {
      throw new UserError(`${place.file} has no line ${place.line}`, {
        hint: `Read the note: ${place.file}`,
      });
    }
    const before = readAs ? `Read "${safeLine(at)}" as "${safeLine(readAs)}".\n` : '';
    const textOf = (window: Window): string => before + numbered(section, window);
    const asked = Math.min(place.line - section.line, section.lines.length - 1);
    const window = windowWithin(section.lines.length, asked, budget, textOf);
    return { text: window.count > 0 ? textOf(window) : cutLine(section, asked, budget) };
  },
});

const headOf = ({ file, title, headings }: SectionView, first: number, last: number): string =>
  `${safeLine(file)}:${first}-${last} ${[title, ...headings].map(safeLine).join(' > ')}`;

const plainLine = (text: string): string => safeSource(text).replaceAll('\n', ' ').trimEnd();

/** The lines of a window, each after its number, then the places of the text before and after the window. */
function numbered(section: SectionView, { from, count }: Window): string {
  const { file, line, last, lines, next } = section;
  const first = line + from;
  const end = first + count;
  const left = lines.length - from - count;
  return [
    headOf(section, first, end - 1),
    ...lines.slice(from, from + count).map((text, at) => `${first + at}\t${plainLine(text)}`),
    ...(from > 0 ? [`Before it: ${safeLine(file)}:${line}-${first - 1}`] : []),
    ...(left > 0 ? [`${left} lines left out; go on at ${safeLine(file)}:${end}-${last}`] : []),
    ...(left === 0 && next
      ? [`Next: ${safeLine(file)}:${next.line} ${safeLine(next.name)}`.trimEnd()]
      : []),
  ].join('\n');
}

/** The beginning of a line that is too long for the budget by itself. */
function cutLine(section: SectionView, index: number, budget: number): string {
  const number = section.line + index;
  const text = plainLine(section.lines[index] ?? '');
  const textOf = (length: number): string =>
    [
      headOf(section, number, number),
      `${number}\t${truncated(text, length)}`,
      `The line is cut; all of it exceeds ${budget} tokens: raise budget.`,
    ].join('\n');
  return textOf(largestFitting(text.length, budget, textOf));
}
