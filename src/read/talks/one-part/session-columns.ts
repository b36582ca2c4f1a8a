import { alternativesOf, labelsOf } from '../../lexicon/languages/all.ts';
import type { Line } from '../../markdown/line.ts';

/** Headers of a kind of column in other languages. */
const foreignHeads = (kind: 'talk' | 'title' | 'who'): readonly string[] =>
  alternativesOf(({ heads }) => heads[kind]).split('|');

/** Headers of columns of talks, lower-case and singular. */
const talkHeads: ReadonlySet<string> = new Set([
  ...['talk', 'session', 'presentation', 'keynote', 'lecture', 'talk title', 'session title'],
  ...foreignHeads('talk'),
]);

/** Headers of anything: they stand for talks only if there is a column of speakers. */
const titleHeads: ReadonlySet<string> = new Set([
  ...['title', 'topic', 'what', 'name', 'subject'],
  ...foreignHeads('title'),
]);

const speakerHeads: ReadonlySet<string> = new Set([
  ...['speaker', 'presenter', 'speaker name', 'presented by', 'lecturer', 'panelist'],
  ...labelsOf('speakers'),
]);

/** Headers for people of any kind: they stand for speakers only if there is a column of talks. */
const whoHeads: ReadonlySet<string> = new Set([
  ...['who', 'by', 'author', 'host'],
  ...foreignHeads('who'),
]);

const notesHead =
  /^(?:(?:my )?notes?|takeaways?|summary|comments?|thoughts?|learnings?|remarks?)$/i;

/** The numbers of a table's columns with talks, speakers and notes. */
export interface Columns {
  readonly talk: number;
  readonly speaker: number;
  readonly notes: number | undefined;
  /** Whether the headers name talks and speakers explicitly. */
  readonly isSure: boolean;
}

/** The columns of a table of talks, by the cells of its header; undefined for another table. */
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

/** A column's header in lower case and singular: `Speaker(s)`, `Talks`. */
const singular = (head: string): string =>
  head
    .trim()
    .toLowerCase()
    .replace(/\(s\)|[:*]/g, '')
    .replace(/s$/, '')
    .trim();
