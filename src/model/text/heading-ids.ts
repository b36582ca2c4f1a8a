import { lettersOf } from './letters-of.ts';
import { linesIn } from './lines.ts';

/** The id that GitHub and most other Markdown sites give a heading; `part` if the id would be empty. */
export const headingId = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-') || 'part';

/** Gives a note's headings their ids, one after the other; an id that is already taken gets a number at the end. */
export class HeadingIds {
  readonly #given = new Map<string, number>();

  of(text: string): string {
    const first = headingId(text);
    let id = first;
    while (this.#given.has(id)) {
      const times = (this.#given.get(first) ?? 0) + 1;
      this.#given.set(first, times);
      id = `${first}-${times}`;
    }
    this.#given.set(id, 0);
    return id;
  }
}

const HEADING = /^ {0,3}#{1,6}\s+(.*)$/u;

/** The 1-based line of the heading that an anchor names, compared by letters and digits only; 1 if there is none. */
export function lineOfHeading(text: string, anchor: string): number {
  const ids = new HeadingIds();
  const wanted = lettersOf(anchor);
  const at = linesIn(text).findIndex((line) => {
    const heading = HEADING.exec(line)?.[1];
    return heading !== undefined && lettersOf(ids.of(heading)) === wanted;
  });
  return Math.max(0, at) + 1;
}
