import type { TitleReading } from '../facts/types.ts';
import { eventAside } from '../lexicon/event-aside.ts';
import { choiceOf } from '../lexicon/languages/all.ts';
import { singleSpaced } from '../lexicon/letters.ts';
import { jobWords, nameLikelihood, type Person, peopleIn } from '../lexicon/people.ts';
import type { Mark } from '../markdown/line.ts';
import { shownLine } from '../markdown/wikilinks.ts';
import { cleanTitle } from './title-cleaning.ts';

/** A line that may carry a title and who spoke. */
export interface TitleLine {
  readonly text: string;
  readonly marks: readonly Mark[];
}

interface Shape {
  readonly id: string;
  /** Is in the text of every line of the shape: most need not be looked at closely. */
  readonly sign?: RegExp;
  read(line: TitleLine): { title: string; people: readonly Person[]; trust: number } | null;
}

/**
 * From here on a reading is kept: less than what makes a speaker, but several siblings that are read alike make
 * it one.
 */
const possible = 0.18;

const foreignBy = choiceOf(({ byline }) => byline.inTitle);

const titleBySpeaker = new RegExp(
  `^(.*[^\\s,(])([\\s,(]+)(by|presented by|with|w/|${foreignBy})\\s*:?\\s+(\\S.*?)\\)?$`,
  'i',
);

/**
 * The shapes of a line with a title and speakers. `trust` is what the shape alone says; each name's own
 * look is weighed against it. A new way to write a talk's heading is one more row.
 */
const shapes: readonly Shape[] = [
  {
    // "Title" by Ann Lee, Acme   ·   "Title" - Ann Lee
    id: 'quoted-title-speaker',
    sign: /^["“„«]/,
    read({ text }) {
      const parts = /^["“„«](.+)["”“»],?\s*(?:\(?\b(?:by|with)\b:?|[-–—|:,(/·•]+)\s*(.+)$/i.exec(
        text,
      );
      if (!parts?.[1] || !parts[2] || /["“”]/.test(parts[1])) return null;
      const by = /["”“»],?\s*\(?(?:by|with)\b/i.test(text);
      return { title: parts[1], people: peopleIn(parts[2]), trust: by ? 0.9 : 0.5 };
    },
  },
  {
    // **Title** *Ann Lee*   ·   **Title** _Ann Lee (Acme)_ (room)
    id: 'bold-title-italic-speaker',
    read({ text, marks }) {
      const bold = marks.find((mark) => mark.kind === 'strong' && mark.start === 0);
      const italic = marks.find(
        (mark) => mark.kind === 'emphasis' && mark.start >= (bold?.end ?? 0),
      );
      if (!bold || !italic || /\p{L}/u.test(text.slice(bold.end, italic.start))) return null;
      const people = peopleIn(text.slice(italic.start, italic.end));
      return { title: text.slice(0, bold.end), people, trust: 0.5 };
    },
  },
  {
    // Title by [Ann Lee](url)   ·   Title - [Ann Lee](url), Acme
    id: 'title-linked-speaker',
    read({ text, marks }) {
      const link = marks.find((mark) => mark.kind === 'link' && mark.start > 3);
      if (!link) return null;
      const before = /^(.*?)[\s,]*(\bby\b:?|\bwith\b|[-–—|:(])\s*$/i.exec(
        text.slice(0, link.start),
      );
      if (!before?.[1] || !before[2]) return null;
      const trust = /by|with/i.test(before[2]) ? 0.85 : 0.4;
      return { title: before[1], people: peopleIn(text.slice(link.start)), trust };
    },
  },
  {
    // Title by Ann Lee and Bo Ray, Acme   ·   Title (by Ann Lee)   ·   Title with Ann Lee
    id: 'title-by-speaker',
    sign: new RegExp(`[\\s,(](?:by|with|w/|${foreignBy})[\\s:]`, 'i'),
    read({ text }) {
      const parts = titleBySpeaker.exec(text);
      if (!parts?.[1] || !parts[4]) return null;
      const by = /by$/i.test(parts[3] ?? '');
      // In other languages the word stands in many titles; behind a comma it does not.
      const isApart = /[,(]/.test(parts[2] ?? '') && !/^(?:with|w\/)$/i.test(parts[3] ?? '');
      const trust = by ? 0.55 : isApart ? 0.4 : 0.2;
      return { title: parts[1], people: peopleIn(parts[4]), trust };
    },
  },
  {
    // Ann Lee Keynote   ·   Keynote Ann Lee
    id: 'keynote-of-speaker',
    sign: /\bkeynote\b/i,
    read({ text }) {
      const parts = /^(.{4,50}?)\s+(?:opening\s|closing\s)?keynote$/i.exec(text);
      const people = parts?.[1] ? peopleIn(parts[1].replace(/['’]s$/, '')) : [];
      return people.length === 1 ? { title: text, people, trust: 0.8 } : null;
    },
  },
  {
    // Title -- Ann Lee
    id: 'title-double-dash-speaker',
    sign: /\s--\s/,
    read({ text }) {
      const parts = /^(.*\S)\s+--\s+(\S.*)$/.exec(text);
      if (!parts?.[1] || !parts[2]) return null;
      return { title: parts[1], people: peopleIn(parts[2]), trust: 0.42 };
    },
  },
  {
    // Title - Ann Lee, Acme   ·   Title — Ann Lee (Acme)   ·   Title | Ann Lee
    id: 'title-dash-speaker',
    sign: /[–—|]|\s(?:--|\/\/|[-/~@·•])\s/,
    read({ text, marks }) {
      const parts = /^(.*\S)\s*(?:\s(?:--|\/\/|[-–—|/~@·•])\s|\s[–—]|[–—]\s|\|)\s*(\S.*)$/.exec(
        text,
      );
      if (!parts?.[1] || !parts[2]) return null;
      const [head = '', tail = ''] = splitAtPerson(text, parts[1], parts[2]);
      // What is no title by itself leaves little but its speaker; a name is set apart by its type, too.
      const from = text.length - tail.length;
      const isSet = marks.some(
        ({ kind, start, end }) =>
          (kind === 'emphasis' || kind === 'strong') &&
          start >= from - 1 &&
          start <= from + 1 &&
          end > from + 4,
      );
      const trust = isKeynote.test(head) ? 0.5 : isSet ? 0.45 : 0.3;
      return { title: head, people: peopleIn(tail), trust };
    },
  },
  {
    // Ann Lee - Title   ·   Ann Lee & Bo Ray: Title   ·   Ann Lee (Acme) - Title
    id: 'speaker-dash-title',
    sign: /[–—]|:\s|\s(?:--|\/\/|[-|·•])\s/,
    read({ text }) {
      const parts =
        /^([^-–—|:·•]{4,70}?(?:\([^)]*\))?)\s*(?:\s(?:--|\/\/|[-–—|·•])\s|\s?[–—]\s?|:\s)\s*(\S.*)$/.exec(
          text,
        );
      if (!parts?.[1] || !parts[2]) return null;
      if (isJob(parts[2])) return null;
      const colon = /^[^-–—|]*:\s/.test(text);
      return { title: parts[2], people: peopleIn(parts[1]), trust: colon ? 0.2 : 0.3 };
    },
  },
  {
    // Title (Ann Lee)   ·   Title (Ann Lee, Acme)   ·   Title [Ann Lee]
    id: 'title-speaker-in-brackets',
    sign: /[)\]]$/,
    read({ text }) {
      const parts = /^(.*\S)\s+[([]([^()[\]]+)[)\]]$/.exec(text);
      if (!parts?.[1] || !parts[2]) return null;
      return { title: parts[1], people: peopleIn(parts[2]), trust: 0.3 };
    },
  },
  {
    // Title, Ann Lee
    id: 'title-comma-speaker',
    sign: /,\s/,
    read({ text }) {
      const parts = /^(.*\S),\s+([^,]+)$/.exec(text);
      if (!parts?.[1] || !parts[2] || parts[1].split(/\s+/).length < 2) return null;
      return { title: parts[1], people: peopleIn(parts[2]), trust: 0.2 };
    },
  },
];

const isKeynote = /^(?:opening |closing |morning |day \w+ )?keynote$/i;

/** `CTO, Acme` behind a name is no title. */
function isJob(text: string): boolean {
  return jobWords.test(text) && (/[,@]/.test(text) || text.split(/\s+/).length <= 3);
}

/** With several dashes, the first one that a person stands behind begins the speaker's part. */
function splitAtPerson(text: string, head: string, tail: string): readonly string[] {
  for (const cut of text.matchAll(/\s(?:--|[-–—|])\s/g)) {
    const before = text.slice(0, cut.index).trim();
    const after = text.slice(cut.index + cut[0].length).trim();
    const [first] = peopleIn(after);
    if (before !== '' && first && nameLikelihood(first.name) >= 0.7) return [before, after];
  }
  return [head, tail];
}

/**
 * All readings of a line as a title with speakers, surest first, and last the line as a title alone.
 * Readings with speakers below `possible` are left out: nobody is better than somebody wrong.
 */
/** A handle alone behind a title is its speaker's. */
const HANDLE_LOOK = 0.8;

/** `10:00 - `, `[9.30–10.15] `, `2 pm: `: when a talk was given, before who gave it. */
const slot = new RegExp(
  `^[[(]?(?:\\d{1,2}[:h]\\d{2}\\s?(?:[ap]m)?(?:\\s?(?:[-–—]|to)\\s?\\d{1,2}[:h]\\d{2}\\s?(?:[ap]m)?)?|\\d{1,2}[.]\\d{2}\\s?[-–—]\\s?\\d{1,2}[.]\\d{2}|\\d{1,2}\\s?[ap]m)(?:\\s?(?:${choiceOf(({ programme }) => programme.oClock)}|h)\\b)?[\\])]?\\s*[-–—:|]?\\s+(?=\\S)`,
  'i',
);

/** `[30 min]`, `(Room 2)`, `[EN]` behind a speaker. */
const aside = new RegExp(
  `(?<=[\\p{L})\\]"”])\\s*(?:[[(](?:\\d{1,3}\\s?(?:min(?:ute[ns]?)?s?|m|h|hrs?|hours?|['’])(?:\\s\\p{L}{3,12})?|(?:room|track|hall|stage|${choiceOf(({ programme }) => programme.room)})\\s[\\p{L}\\d ]{1,12}|en|de|fr|es|talk|keynote|workshop|lightning talk|remote|beginner|intermediate|advanced)[\\])]|\\s[-–—|,]\\s?\\d{1,3}\\s?min(?:ute[ns]?)?s?)\\s*$`,
  'iu',
);

/** A line without the time that it begins with. */
export function untimed<L extends TitleLine>(line: L, time: RegExp): L {
  const gap = time.exec(line.text)?.[0].length ?? 0;
  if (gap === 0) return line;
  const marks = line.marks
    .filter(({ end }) => end > gap)
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - gap), end: mark.end - gap }));
  return { ...line, text: line.text.slice(gap), marks };
}

export function readingsOf(written: TitleLine): readonly TitleReading[] {
  const line = untimed(shownLine(written), slot);
  // `[Ann Lee]: https://...` names her, whatever its author meant to write.
  const shown = singleSpaced(line.text)
    .trim()
    .replace(/\[([^\][]{3,60})\]:?\s*<?https?:\/\/\S+$/, '$1')
    .replace(aside, '');
  const text = eventAside(shown)?.rest ?? shown;
  const readings: TitleReading[] = [];
  if (text.length < 400) {
    const shift = line.text.length - line.text.trimStart().length;
    const marks = line.marks.map((mark) => ({
      ...mark,
      start: mark.start - shift,
      end: mark.end - shift,
    }));
    for (const shape of shapes) {
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

/** `- Ann Lee, ``Acme``: a company is set in code, nobody's name is. */
function withoutCode(text: string, marks: readonly Mark[]): string {
  const code = marks.find(
    ({ kind, start, end }) => kind === 'code' && start > 0 && end >= text.length,
  );
  return code ? text.slice(0, code.start).replace(/[\s,(]+$/, '') : text;
}

/** Shape and look add up; a company or a job beside the name helps a little. */
function weigh(trust: number, look: number, described: boolean): number {
  return Math.min(1, trust + (look - 0.35) * 0.75 + (described && look > 0.4 ? 0.08 : 0));
}

function accepted(people: readonly Person[]): readonly string[] {
  const likely = people.filter((person) => person.likely >= 0.3);
  return (likely.length > 0 ? likely : people.slice(0, 1)).map(({ name }) => name);
}
