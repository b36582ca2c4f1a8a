import { choiceOf, labelsOf } from '../../lexicon/languages/all.ts';
import type { Line } from '../../markdown/line.ts';

/** What heads such a column in other languages. */
const foreignHeads = (kind: 'talk' | 'title' | 'who'): readonly string[] =>
  choiceOf(({ heads }) => heads[kind]).split('|');

/** What heads a column of talks, lower-case and in the singular. */
const talkHeads: ReadonlySet<string> = new Set([
  ...['talk', 'session', 'presentation', 'keynote', 'lecture', 'talk title', 'session title'],
  ...foreignHeads('talk'),
]);

/** These may be of anything: of a talk only beside a column of speakers. */
const titleHeads: ReadonlySet<string> = new Set([
  ...['title', 'topic', 'what', 'name', 'subject'],
  ...foreignHeads('title'),
]);

const speakerHeads: ReadonlySet<string> = new Set([
  ...['speaker', 'presenter', 'speaker name', 'presented by', 'lecturer', 'panelist'],
  ...labelsOf('speakers'),
]);

/** These name the people of anything: of a talk only beside a column of talks. */
const whoHeads: ReadonlySet<string> = new Set([
  ...['who', 'by', 'author', 'host'],
  ...foreignHeads('who'),
]);

const notesHead =
  /^(?:(?:my )?notes?|takeaways?|summary|comments?|thoughts?|learnings?|remarks?)$/i;

/** Where a table has its talks, who speaks, and what was noted of them: columns by their number. */
export interface Columns {
  readonly talk: number;
  readonly speaker: number;
  readonly notes: number | undefined;
  /** The heads say it without doubt. */
  readonly isSure: boolean;
}

/** The columns of a table of talks by the cells of its head; undefined for a table of something else. */
export function columnsOf(head: readonly Line[]): Columns | undefined {
  const at = (isHead: (text: string) => boolean) => head.find(({ text }) => isHead(text))?.depth;
  const among = (names: ReadonlySet<string>) => at((text) => names.has(singular(text)));
  const talk =
    among(talkHeads) ?? at((text) => text.split('/').some((one) => talkHeads.has(singular(one))));
  const title = talk ?? among(titleHeads);
  const named = among(speakerHeads);
  const speaker = named ?? (talk === undefined ? undefined : among(whoHeads));
  if (title === undefined || speaker === undefined || title === speaker) return undefined;
  const notes = at((text) => notesHead.test(text.trim()));
  return { talk: title, speaker, notes, isSure: talk !== undefined && named !== undefined };
}

/** A column's head in lower case and without what makes it a plural: `Speaker(s)`, `Talks`. */
const singular = (head: string): string =>
  head
    .trim()
    .toLowerCase()
    .replace(/\(s\)|[:*]/g, '')
    .replace(/s$/, '')
    .trim();
