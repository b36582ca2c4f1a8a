import { isGenericName } from '../../lexicon/content-words.ts';
import { titleFromPath } from '../../lexicon/names.ts';
import { folderOf, isIndexName, nameOf } from '../../lexicon/path-parts.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { readingsOf } from '../title-lines.ts';
import type { TitleSight } from './sight.ts';

/** The file's name as the title, for notes without any other. */
export function fileName({ path, fileTitle, fields }: NoteContext): TitleSight {
  const value = folderOfIndex(path) ?? behindEvent(fileTitle, fields.event?.value ?? '');
  const readings = () => readingsOf({ text: withoutDay(value), marks: [] });
  return {
    ...{ line: 1, sure: 0.4, by: 'file-name' },
    read: () => ({ value, readings: readings() }),
  };
}

/** `Compost` in the file `FooConf 2024 - Compost.md`, whose front matter names that event. */
function behindEvent(name: string, event: string): string {
  if (event === '' || !name.toLowerCase().startsWith(event.toLowerCase())) return name;
  return /^\s*[-–—:]+\s+(\S.*)$/u.exec(name.slice(event.length))?.[1] ?? name;
}

/** The name of a file; for an index, that of its folder if it says more: `kiln/README.md`. */
export function nameOfFile(path: string): string {
  return folderOfIndex(path) ?? titleFromPath(path);
}

/** The name of the folder that a file is the index of; undefined if it is no index, or the name says nothing. */
export function folderOfIndex(path: string): string | undefined {
  if (!isIndexName(path) || !isGenericName(titleFromPath(path))) return undefined;
  const folder = titleFromPath(nameOf(folderOf(path)));
  return isGenericName(folder) ? undefined : folder;
}

/** Drops the day at the start, which is neither title nor speaker: `2023-11-30 Ann Lee - Warm pools`. */
export const withoutDay = (name: string): string =>
  name.replace(/^(?:19|20)\d\d([-._ ]?)\d\d\1\d\d[\s_-]+(?=\S)/, '');
