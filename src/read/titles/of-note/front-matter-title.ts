import type { NoteContext } from '../../note/note-context.ts';
import type { TitleSight } from './sight.ts';

/** `title: What I learned` in the front matter, placed at the heading that says the same. */
export function frontMatterTitle({ fields, heads }: NoteContext): TitleSight | undefined {
  const { title } = fields;
  if (!title) return undefined;
  const said = wordsOf(title.value);
  const same = heads.find((head) => wordsOf(head.text) === said);
  const { value, line, sure, by } = title;
  const readings = [{ by: 'title-alone', title: value, people: [], sure: 0 }] as const;
  return { line: same?.line ?? line, sure, by, read: () => ({ value, readings }) };
}

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
