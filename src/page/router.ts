import type { Explore } from '../explore/explore.ts';
import type { FoundView, Within } from '../explore/types.ts';
import { decoded } from '../model/text/decoded.ts';
import type { Collection } from '../site/collection.ts';
import type { View, ViewContext } from '../site/parts.ts';
import { addressInPage } from '../site/places.ts';
import { isViewed, VIEWS } from '../site/views/all.ts';
import { missingView } from '../site/views/missing.ts';
import { noteView } from '../site/views/note.ts';
import { resultsView } from '../site/views/results.ts';

/** The parts of the page's address after its `#`. */
export interface Route {
  readonly name: string;
  readonly value: string;
  readonly line: number | undefined;
  /** Id of an element in a note; empty for none. */
  readonly part: string;
  readonly query: string;
  readonly within: Within;
}

const ROUTE = /^#\/(\w*)(?:\/([^/:?]*)(?::(\d+))?(?:\/([^?]*))?)?(?:\?(.*))?$/su;

export function routeOf(hash: string): Route {
  const [, name = '', value = '', line, part = '', parameters = ''] = ROUTE.exec(hash) ?? [];
  const given = new URLSearchParams(parameters);
  return {
    name,
    value: decoded(value),
    line: line === undefined ? undefined : Number(line),
    part: decoded(part),
    query: given.get('q') ?? '',
    within: withinOf(given),
  };
}

export const withinOf = (given: URLSearchParams): Within =>
  Object.fromEntries(
    ['kind', 'event', 'year', 'topic'].flatMap((name) => {
      const value = given.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );

/** The data from which a page makes its views. */
export interface Source {
  readonly explore: Explore;
  readonly collection: Collection;
  /** The home page, as the file contains it. */
  readonly home: View;
  /** The safe HTML of a note; undefined if there is no such note. */
  bodyOf(file: string): Promise<string | undefined>;
}

/** The view that a route leads to, and the result of its search. */
export async function viewOf(
  { name, value, query, within }: Route,
  source: Source,
  options: { readonly limit: number; readonly isQuick?: boolean },
): Promise<{ readonly view: View; readonly found?: FoundView | undefined }> {
  const { explore, collection } = source;
  const around: ViewContext = { collection, addressOf: addressInPage };
  if (name === 'search' && value.trim()) {
    const found = explore(value, { ...options, within });
    return { view: resultsView(around, { query: value, within, found }), found };
  }
  if (name === 'note') {
    const html = await source.bodyOf(value);
    const view =
      html === undefined ? missingView('note', around) : noteView(around, { file: value, html });
    return {
      view,
      found: query ? explore(query, { limit: 1, within: {}, isQuick: true }) : undefined,
    };
  }
  return { view: isViewed(name) ? VIEWS[name](around, value) : source.home };
}
