import type { NoteKind } from '../model/notes.ts';
import { isSectionName } from './line-kinds.ts';
import { isEventPath } from './path-parts.ts';
import type { IndexRow, NoteFacts } from './types.ts';

/** What front matter `type` calls a note. */
const kindByType: Readonly<Record<string, NoteKind>> = {
  talk: 'talk',
  session: 'talk',
  presentation: 'talk',
  event: 'event',
  conference: 'event',
  glossary: 'glossary',
  index: 'index',
  note: 'note',
};

/** Files that are about the folder, whatever they hold. */
const aboutTheFolder =
  /^(?:licen[cs]e|copying|contributing|changelog|code[_-]of[_-]conduct|pull_request_template|issue_template)\b|^(?:SECURITY|AUTHORS|NOTICE|TODO|CLAUDE|AGENTS|TEMPLATE)\./i;
const indexName = /^(?:readme|index|summary|_index|contents|toc|_sidebar|home)\b/i;
/** Collections of things beside the talks. */
const collections =
  /\b(?:quotes?|to[- ]check|to[- ]read|todo|reading list|book list|vendors?|booths?|sponsors?|schedule|packing|travel|expenses|links|resources|glossary|template|shopping|itinerary)\b/i;

/** What a file is, as far as it says so itself or its name does; undefined where that is open. */
export function kindSaid(facts: NoteFacts): NoteKind | undefined {
  const type = facts.fields.type?.value ?? '';
  if (Object.hasOwn(kindByType, type)) return kindByType[type];
  const name = nameOf(facts.path);
  if (aboutTheFolder.test(name) && (/^[lc]/i.test(name) || !facts.path.includes('/')))
    return 'note';
  return undefined;
}

export function isIndexName(path: string): boolean {
  return indexName.test(nameOf(path));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A talk's own evidence is strong from here on. */
const strong = 2;
/** All evidence together makes a talk from here on. */
const enough = 1;

/** One row per thing that speaks for or against a file's being a talk, by how much. */
const evidence: readonly ((facts: NoteFacts) => number)[] = [
  ({ fields }) => (fields.speakers && !isBlog(fields.names) ? 3 : 0),
  ({ fields }) => (fields.event ? 3 : 0),
  ({ whole }) => ((whole.readings[0]?.sure ?? 0) >= 0.6 ? 2 : 0),
  ({ whole }) => speakerEvidence(whole.speakers[0]?.sure ?? 0),
  ({ clues }) => Math.min(0.9, clues.talk * 0.3),
  ({ clues, fields }) => ((clues.date ?? fields.date) ? 0.4 : 0),
  ({ path }) => (isEventPath(path) ? 1.5 : 0),
  ({ clues }) => (clues.manual > 0 ? -1 : 0),
  ({ clues }) => -Math.min(1, clues.wikilinks * 0.4),
  ({ fields }) => (fields.names.length > 0 && !fields.speakers && !fields.event ? -0.8 : 0),
  ({ whole, path }) => (isBesideTalks(whole.title.value, path) ? -6 : 0),
  ({ path }) => (/(?:^|\/)(?:\d{4}-\d{2}-\d{2}|\d{8})\.md$/i.test(path) ? -1.5 : 0),
  // A table and hardly anything else is a programme.
  ({ clues }) => (clues.cells > clues.lines * 0.7 ? -3 : 0),
  ({ clues }) => (clues.listed >= 3 && clues.listed > clues.lines * 0.5 ? -3 : 0),
];

function speakerEvidence(sure: number): number {
  return sure >= 0.8 ? 2.5 : sure >= 0.6 ? 1.2 : 0;
}

/** A blog's author is not a speaker. */
function isBlog(names: readonly string[]): boolean {
  return names.some((name) =>
    /^(?:layout|permalink|slug|draft|excerpt|published|cover)$/i.test(name),
  );
}

function isBesideTalks(title: string, path: string): boolean {
  const name = nameOf(path)
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ');
  if (/keynote|ignite|lightning|talks?\b/i.test(title + name)) return false;
  return (
    isSectionName(title) ||
    (collections.test(title) && collections.test(name)) ||
    collections.test(lastWords(title))
  );
}

function lastWords(title: string): string {
  const words = title.split(/\s+/);
  return words.length <= 3 ? words.slice(-1).join(' ') : '';
}

/** An index that names a file's speakers says that it is a talk. */
const speakersInIndex = 2;

/**
 * What each file of a folder is, by what it shows, by what its neighbours are and by the rows of
 * indexes. `notes` are ordered by path.
 */
export function kindsOf(
  notes: readonly NoteFacts[],
  rows: ReadonlyMap<number, IndexRow>,
): readonly NoteKind[] {
  const said = notes.map(kindSaid);
  const own = notes.map((facts, index) => {
    const listed = rows.get(index)?.speakers ? speakersInIndex : 0;
    return evidence.reduce((sum, weigh) => sum + weigh(facts), listed);
  });
  const open = notes.map((facts, index) => said[index] === undefined && !isIndexName(facts.path));
  const neighbours = sharesOf(notes, own, open);
  const all = shareOfAll(own, open);
  const folder = toneOf(notes, own);
  const beside = talksBelow(notes, own);
  return notes.map((facts, index) => {
    const kind = said[index];
    if (kind) return kind;
    const score = own[index] ?? 0;
    const self = score >= strong && facts.parts.length < 2 && !isIndexName(facts.path) ? 1 : 0;
    const lonely = (beside.get(folderOf(facts.path)) ?? 0) <= self;
    if (isIndexName(facts.path)) return indexKind(facts, score, lonely);
    if (holdsTalks(facts, lonely) && score > -2.5) return 'event';
    const total = score + folder + (neighbours.get(folderOf(facts.path)) ?? 0) * 2 + all;
    if (total >= enough) return 'talk';
    return facts.clues.listed >= 3 && facts.clues.listed > facts.clues.lines * 0.5
      ? 'index'
      : 'note';
  });
}

/** Sections without speakers are talks only where no file beside or below is one. */
function holdsTalks({ parts, clues, whole }: NoteFacts, lonely: boolean): boolean {
  if (parts.length < 2) return false;
  if (parts.some((part) => part.title.sure > 0.5)) return true;
  return lonely && clues.listed < 3 && clues.manual === 0 && (whole.speakers[0]?.sure ?? 0) < 0.6;
}

/** For each folder, how many single talks beyond doubt stand in it or below it. */
function talksBelow(
  notes: readonly NoteFacts[],
  own: readonly number[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [index, { path, parts }] of notes.entries()) {
    if ((own[index] ?? 0) < strong || parts.length >= 2 || isIndexName(path)) continue;
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
      if (folder === '') break;
    }
  }
  return counts;
}

/** An index may hold the talks themselves, or be the note of the one talk its folder is about. */
function indexKind(facts: NoteFacts, score: number, lonely: boolean): NoteKind {
  if (holdsTalks(facts, lonely)) return 'event';
  const speaker = facts.fields.speakers ?? facts.whole.speakers.find(({ sure }) => sure >= 0.85);
  const named = speaker !== undefined || (facts.whole.readings[0]?.sure ?? 0) >= 0.75;
  return named && score >= 3 && facts.clues.listed === 0 && facts.path.includes('/')
    ? 'talk'
    : 'index';
}

/** What the folder as a whole sounds like: a conference's notes, a vault, or nothing in particular. */
function toneOf(notes: readonly NoteFacts[], own: readonly number[]): number {
  const index = notes.filter((facts) => isIndexName(facts.path));
  if (notes.some((facts) => kindSaid(facts) === 'event')) return 1;
  if (index.some((facts) => facts.clues.conference && facts.clues.manual === 0)) return 1;
  if (own.some((score) => score >= strong)) return 0.3;
  const vault = notes.some(({ clues, fields }) => {
    return clues.wikilinks > 0 || clues.manual > 0 || (fields.names.length > 0 && !fields.event);
  });
  // Plain files with a heading each and nothing that says otherwise: the tool is for talks.
  return vault || index.length > 0 ? 0 : enough;
}

function shareOfAll(own: readonly number[], open: readonly boolean[]): number {
  const scores = own.filter((_, index) => open[index]);
  return scores.length === 0 ? 0 : scores.filter((score) => score >= strong).length / scores.length;
}

/** Which share of each folder's open files has strong evidence of its own. */
function sharesOf(
  notes: readonly NoteFacts[],
  own: readonly number[],
  open: readonly boolean[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, { all: number; strong: number }>();
  for (const [index, { path }] of notes.entries()) {
    if (!open[index]) continue;
    const folder = folderOf(path);
    const count = counts.get(folder) ?? { all: 0, strong: 0 };
    counts.set(folder, count);
    count.all++;
    if ((own[index] ?? 0) >= strong) count.strong++;
  }
  return new Map([...counts].map(([folder, count]) => [folder, count.strong / count.all]));
}

/** The folder a file stands in; empty for the notes folder itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
