import { dayIn } from '../lexicon/dates.ts';
import type { FolderCheck } from './folder-check.ts';
import { quoted, warning } from './warning.ts';

/** Number of lines after the front matter that are searched for a date line. */
const HEAD_LINES = 20;

/** The label of `Date: 03/04/2019`, also as a bullet or in bold. The value follows it. */
const dateLine = /^[\s>*+_-]*dates?[*_]*\s*:[*_]*[ \t]*(?=\S)/i;

/** A value that says that the date is not known: `Date: TBA`. */
const noDay = /^(?:tb[ac]|n\/?a|unknown|-+|\?+)\b|^[-?]+$/i;

/** Reports date lines near the top of a note whose value is not a clear date. */
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

/** Whether the value is a day, a month of a year, or a year. */
const isClear = (value: string): boolean =>
  /^\d{4}(?:-\d{2})?$/.test(value) ||
  /^\p{L}+\.?,? \d{4}$/u.test(value) ||
  dayIn(value) !== undefined;
