import { dayIn } from '../lexicon/dates.ts';
import type { FolderCheck } from './checked-folder.ts';
import { quoted, warning } from './warning.ts';

/** How far into a note a line that gives its date is looked for, in lines behind the front matter. */
const HEAD_LINES = 20;

/** `Date: 03/04/2019`, also as a bullet or in bold, with the offset of the value. */
const dateLine = /^[\s>*+_-]*dates?[*_]*\s*:[*_]*[ \t]*(?=\S)/i;

/** A value that means no day at all: `Date: TBA`. */
const noDay = /^(?:tb[ac]|n\/?a|unknown|-+|\?+)\b|^[-?]+$/i;

/** Lines in the head of a note that are to give its date and give none that is clear. */
export const unclearDates: FolderCheck = ({ notes }) =>
  notes.flatMap(({ facts, text }) => {
    const before = text.slice(0, facts.bodyStart).split('\n').length;
    const body = text.slice(facts.bodyStart, facts.bodyStart + 10_000).split(/\r?\n/);
    return body.slice(0, HEAD_LINES).flatMap((line, index) => {
      const label = dateLine.exec(line)?.[0] ?? '';
      const value = line.slice(label.length).replace(/[\s*_]+$/, '');
      if (label === '' || value.length > 60 || noDay.test(value) || isClear(value)) return [];
      return [
        warning({
          file: facts.path,
          line: before + index,
          column: label.length + 1,
          message: `The date ${quoted(value)} is not understood`,
          hint: 'Write it as 2019-03-29',
          rule: 'date-unclear',
        }),
      ];
    });
  });

/** A day, a month of a year, or a year. */
const isClear = (value: string): boolean =>
  /^\d{4}(?:-\d{2})?$/.test(value) ||
  /^\p{L}+\.?,? \d{4}$/u.test(value) ||
  dayIn(value) !== undefined;
