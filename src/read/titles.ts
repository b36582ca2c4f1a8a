import { titleFromPath } from './names.ts';
import type { Line } from './outline.ts';
import type { FieldFacts, SectionFact, Seen } from './types.ts';

interface TitleSource {
  readonly path: string;
  readonly fields: FieldFacts;
  readonly sections: readonly SectionFact[];
  readonly lines: readonly Line[];
}

/** The note's title: the front matter's, else its first heading's, else its file name's. */
export function titleOf({ path, fields, sections }: TitleSource): Seen<string> {
  const heads = sections.filter((section) => section.depth > 0 && section.heading !== '');
  const first = heads.find((head) => head.depth === 1) ?? heads[0];
  if (fields.title) {
    const same = heads.find((head) => sameWords(head.heading, fields.title?.value ?? ''));
    return same ? { ...fields.title, line: same.line } : fields.title;
  }
  if (first) {
    return { value: first.heading, line: first.line, sure: 0.7, by: 'first-heading' };
  }
  return { value: titleFromPath(path), line: 1, sure: 0.4, by: 'file-name' };
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return words(a) === words(b);
}
