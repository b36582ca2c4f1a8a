import type { TitleReading } from '../facts/types.ts';
import { eventInTitle } from '../lexicon/event-in-title.ts';
import { alternativesOf } from '../lexicon/languages/all.ts';
import { singleSpaced } from '../lexicon/letters.ts';
import type { Person } from '../lexicon/people.ts';
import { cutMarks } from '../markdown/cut-line.ts';
import type { Mark } from '../markdown/line.ts';
import { shownLine } from '../markdown/wikilinks.ts';
import { lineShapes, type TitleLine } from './line-shapes.ts';
import { cleanTitle } from './title-cleaning.ts';

/**
 * Minimum confidence of a reading that is returned. A speaker needs more, but several siblings with the same
 * form make up the difference.
 */
const possible = 0.18;

/** Likelihood of a handle alone after a title, which is the speaker's. */
const HANDLE_LOOK = 0.8;

/** The time of a talk in front of it: `10:00 - `, `[9.30–10.15] `, `2 pm: `. */
const slot = new RegExp(
  `^[[(]?(?:\\d{1,2}[:h]\\d{2}\\s?(?:[ap]m)?(?:\\s?(?:[-–—]|to)\\s?\\d{1,2}[:h]\\d{2}\\s?(?:[ap]m)?)?|\\d{1,2}[.]\\d{2}\\s?[-–—]\\s?\\d{1,2}[.]\\d{2}|\\d{1,2}\\s?[ap]m)(?:\\s?(?:${alternativesOf(({ programme }) => programme.oClock)}|h)\\b)?[\\])]?\\s*[-–—:|]?\\s+(?=\\S)`,
  'i',
);

/** Details after a speaker: `[30 min]`, `(Room 2)`, `[EN]`. */
const aside = new RegExp(
  `(?<=[\\p{L})\\]"”])\\s*(?:[[(](?:\\d{1,3}\\s?(?:min(?:ute[ns]?)?s?|m|h|hrs?|hours?|['’])(?:\\s\\p{L}{3,12})?|(?:room|track|hall|stage|${alternativesOf(({ programme }) => programme.room)})\\s[\\p{L}\\d ]{1,12}|en|de|fr|es|talk|keynote|workshop|lightning talk|remote|beginner|intermediate|advanced)[\\])]|\\s[-–—|,]\\s?\\d{1,3}\\s?min(?:ute[ns]?)?s?)\\s*$`,
  'iu',
);

/** A line without the time at its start. */
export function untimed<L extends TitleLine>(line: L, time: RegExp): L {
  const gap = time.exec(line.text)?.[0].length ?? 0;
  return gap === 0
    ? line
    : { ...line, text: line.text.slice(gap), marks: cutMarks(line.marks, gap) };
}

/**
 * All readings of a line as a title with speakers, surest first; the last is the line as a title alone.
 * Readings with speakers below `possible` are left out: no name is better than a wrong one.
 */
export function readingsOf(written: TitleLine): readonly TitleReading[] {
  const line = untimed(shownLine(written), slot);
  // `[Ann Lee]: https://...` names a person, whatever its syntax was meant to be.
  const shown = singleSpaced(line.text)
    .trim()
    .replace(/\[([^\][]{3,60})\]:?\s*<?https?:\/\/\S+$/, '$1')
    .replace(aside, '');
  const text = eventInTitle(shown)?.rest ?? shown;
  const readings: TitleReading[] = [];
  if (text.length < 400) {
    const marks = cutMarks(line.marks, line.text.search(/\S|$/));
    for (const shape of lineShapes) {
      if (shape.sign?.test(text) === false) continue;
      const seen = shape.read({ text: withoutCode(text, marks), marks });
      if (!seen || seen.people.length === 0) continue;
      const [first] = seen.people;
      const isHandle = seen.people.every(({ name }) => name.startsWith('@'));
      const look = isHandle
        ? HANDLE_LOOK
        : seen.people.reduce((most, { likely }) => Math.max(most, likely), 0);
      if (!first || first.likely < 0.15) continue;
      const sure = weigh(seen.trust, look, first.described);
      const title = cleanTitle(seen.title);
      if (sure < possible || !/[\p{L}\p{N}]{2}/u.test(title)) continue;
      readings.push({ by: shape.id, title, people: accepted(seen.people), sure });
    }
    readings.sort((a, b) => b.sure - a.sure);
  }
  return [...readings, { by: 'title-alone', title: cleanTitle(text), people: [], sure: 0 }];
}

/** `- Ann Lee, ``Acme``: text in code is a company, never a person's name. */
function withoutCode(text: string, marks: readonly Mark[]): string {
  const code = marks.find(
    ({ kind, start, end }) => kind === 'code' && start > 0 && end >= text.length,
  );
  return code ? text.slice(0, code.start).replace(/[\s,(]+$/, '') : text;
}

/** Trust in the shape plus likelihood of the name; a company or a job next to the name adds a little. */
function weigh(trust: number, look: number, described: boolean): number {
  return Math.min(1, trust + (look - 0.35) * 0.75 + (described && look > 0.4 ? 0.08 : 0));
}

function accepted(people: readonly Person[]): readonly string[] {
  const likely = people.filter((person) => person.likely >= 0.3);
  return (likely.length > 0 ? likely : people.slice(0, 1)).map(({ name }) => name);
}
