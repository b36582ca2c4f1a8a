import type { Within } from '../explore/types.ts';

/** A target of a link on a page. */
export type Place =
  | { readonly to: 'home' }
  /** A list; `part` is one of its groups (a year, a letter), if the list is too long for one page. */
  | { readonly to: 'talks' | 'topics' | 'glossary' | 'notes'; readonly part?: string | undefined }
  | NotePlace
  /** The page of a talk: the page of its note, unless the note has several talks. */
  | {
      readonly to: 'talk';
      readonly id: string;
      readonly file: string;
      readonly line: number;
      readonly query?: string | undefined;
    }
  | { readonly to: 'event'; readonly id: string }
  | { readonly to: 'topic'; readonly id: string }
  | { readonly to: 'term'; readonly name: string }
  | { readonly to: 'search'; readonly query: string; readonly within?: Within };

export interface NotePlace {
  readonly to: 'note';
  readonly file: string;
  /** The 1-based line to scroll to. */
  readonly line?: number | undefined;
  /** Id of the element to scroll to. */
  readonly part?: string | undefined;
  /** A query whose words are marked. */
  readonly query?: string | undefined;
}

/** Gives the address of a place, for `href`. */
export type AddressOf = (place: Place) => string;

/** Formats parameters as `?key=value&…`; empty if no parameter has a value. */
export function parametersOf(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  const written = given.map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return written.length === 0 ? '' : `?${written.join('&')}`;
}

/** Addresses within the page of a one-file export, all after its `#`. */
export const addressInPage: AddressOf = (place) => {
  switch (place.to) {
    case 'home':
      return '#/';
    case 'note': {
      const { file, line, part, query } = place;
      const at = line === undefined ? '' : `:${line}`;
      const id = part ? `/${encodeURIComponent(part)}` : '';
      return `#/note/${encodeURIComponent(file)}${at}${id}${parametersOf({ q: query })}`;
    }
    case 'talk':
      return addressInPage({ ...place, to: 'note' });
    case 'event':
    case 'topic':
      return `#/${place.to}/${encodeURIComponent(place.id)}`;
    case 'term':
      return `#/term/${encodeURIComponent(place.name)}`;
    case 'search':
      return `#/search/${encodeURIComponent(place.query)}${parametersOf({ ...place.within })}`;
    default:
      return `#/${place.to}${place.part === undefined ? '' : `/${encodeURIComponent(place.part)}`}`;
  }
};
