import { contentWords } from '../../lexicon/content-words.ts';
import { titleFromPath } from '../../lexicon/names.ts';
import { folderOf, isIndexName, nameOf } from '../../lexicon/path-parts.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { readingsOf } from '../title-lines.ts';
import type { TitleSight } from './sight.ts';

/** What the file is called, which is a title where nothing else is. */
export function fileName({ path, fileTitle }: NoteContext): TitleSight {
  const value = folderOfIndex(path) ?? fileTitle;
  const readings = () => readingsOf({ text: withoutDay(value), marks: [] });
  return {
    ...{ line: 1, sure: 0.4, by: 'file-name' },
    read: () => ({ value, readings: readings() }),
  };
}

/** A file by its name; an index by its folder, should that say more: `kiln/README.md`. */
export function calledAs(path: string): string {
  return folderOfIndex(path) ?? titleFromPath(path);
}

/** The name of the folder that a file is the index of; undefined where it is none, or the name says nothing. */
export function folderOfIndex(path: string): string | undefined {
  if (!isIndexName(path) || !saysNothing(titleFromPath(path))) return undefined;
  const folder = titleFromPath(nameOf(folderOf(path)));
  return saysNothing(folder) ? undefined : folder;
}

/** A name of digits, of a letter or two, or one that any file may have. */
export function saysNothing(name: string): boolean {
  const words = contentWords(name).filter(
    (word) => !/^(?:readme|index|note|untitled|new|page|home)$/.test(word),
  );
  return !words.some((word) => /[a-z]{3}|(?![a-z])\p{L}/u.test(word));
}

/** `2023-11-30 Ann Lee - Warm pools` without the day, which says nothing of who speaks of what. */
export const withoutDay = (name: string): string =>
  name.replace(/^(?:19|20)\d\d([-._ ]?)\d\d\1\d\d[\s_-]+(?=\S)/, '');
