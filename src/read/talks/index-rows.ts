import { NoteFinder } from '../../model/note-finder.ts';
import type { IndexRow, LinkFact, NoteFacts, Seen } from '../facts/types.ts';
import { isIndexName, stemOf } from '../lexicon/path-parts.ts';
import { peopleIn } from '../lexicon/people.ts';
import { nameLikelihood } from '../lexicon/person-names.ts';
import { isEmptyText } from '../markdown/links.ts';
import { cleanTitle } from '../titles/title-cleaning.ts';
import { readingsOf } from '../titles/title-lines.ts';

/** Titles and speakers that indexes state for linked files, by the index of the linked note in `notes`. */
export function indexRowsOf(notes: readonly NoteFacts[]): ReadonlyMap<number, IndexRow> {
  const rows = new Map<number, IndexRow>();
  const indexes = notes.filter(isIndexSource);
  if (indexes.length === 0) return rows;
  const finder = new NoteFinder(notes);
  for (const index of indexes) {
    for (const link of index.links) {
      const to = isToFile(link) ? finder.find(index, link) : undefined;
      if (to === undefined || rows.has(to) || notes[to] === index) continue;
      // A plain list of files only repeats their names.
      const isCalled = !link.beside && link.text === stemOf(link.target);
      const row = isCalled ? null : rowOf(link.text, link.beside ?? '', link.line);
      if (row) rows.set(to, { ...row, track: link.track, file: index.path, line: link.line });
    }
  }
  return rows;
}

/** Whether a note may describe other notes, as an index does. */
const isIndexSource = ({ path, clues }: NoteFacts): boolean =>
  isIndexName(path) || clues.listed >= 3;

/** Whether a link may lead to a file that the index describes. */
const isToFile = ({ kind, target }: LinkFact): boolean => kind === 'path' && /\.\w+$/.test(target);

function rowOf(
  text: string,
  beside: string,
  line: number,
): Omit<IndexRow, 'file' | 'line' | 'track'> | null {
  const empty = isEmptyText(text);
  const source = empty ? beside : text;
  if (source === '' || /^[\w-]+\.md$/i.test(source) || source.length > 200) return null;
  const [reading] = readingsOf({ text: source, marks: [] });
  if (reading && reading.people.length > 0 && reading.sure >= 0.6) {
    return { title: reading.title, speakers: seen(reading.people, line, reading.sure) };
  }
  const title = cleanTitle(source);
  const people = empty ? [] : namedIn(beside);
  return people.length > 0 ? { title, speakers: seen(people, line, 0.75) } : { title };
}

function seen(value: readonly string[], line: number, sure: number): Seen<readonly string[]> {
  return { value, line, sure, by: 'index-row' };
}

/** People in the other cells of a row, or after a link. */
function namedIn(beside: string): readonly string[] {
  for (const cell of beside.split(' | ')) {
    const text = cell.replace(/^\s*(?:[-–—:,(]|by\b|with\b)+\s*/i, '').replace(/\)$/, '');
    const people = peopleIn(text).filter(({ name }) => nameLikelihood(name) >= 0.5);
    const [first] = people;
    const labelled = /^\s*(?:[-–—:,(]\s*)?by\b/i.test(cell);
    const set = /^\s*[-–—(]/.test(cell);
    if (
      first &&
      text.startsWith(first.name) &&
      (labelled || set || first.likely >= 0.7 || cell === first.name)
    ) {
      return people.map(({ name }) => name);
    }
  }
  return [];
}
