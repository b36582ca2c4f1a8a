import { contentWords } from '../../lexicon/content-words.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { readingsOf } from '../title-lines.ts';
import type { TitleSight } from './sight.ts';

/** What the file is called, which is a title where nothing else is. */
export function fileName({ fileTitle, outline }: NoteContext): TitleSight {
  const line = Math.min(outline.lines[0]?.line ?? 1, 1);
  const readings = () => readingsOf({ text: withoutDay(fileTitle), marks: [] });
  return {
    ...{ line, sure: 0.4, by: 'file-name' },
    read: () => ({ value: fileTitle, readings: readings() }),
  };
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
