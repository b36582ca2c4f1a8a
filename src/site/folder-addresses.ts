import { type AddressOf, parametersOf } from './places.ts';

/** Path of each page in a folder, from the root of the folder. */
export interface Paths {
  readonly note: Readonly<Record<string, string>>;
  readonly talk: Readonly<Record<string, string>>;
  readonly event: Readonly<Record<string, string>>;
  readonly topic: Readonly<Record<string, string>>;
  readonly term: Readonly<Record<string, string>>;
  /** `talks`, and `talks/2019` if that part has a page of its own. */
  readonly list: Readonly<Record<string, string>>;
}

const at = (paths: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(paths, key) ? paths[key] : undefined;

export const HOME = 'index.html';

/**
 * Gives the addresses of the pages of a folder, relative to one of them.
 * @param root the path from this page to the root: empty, or `../`
 */
export const addressesIn =
  (paths: Paths, root: string): AddressOf =>
  (place) => {
    const to = (path: string | undefined): string => root + encodePath(path ?? HOME);
    switch (place.to) {
      case 'home':
        return to(HOME);
      case 'note':
      case 'talk': {
        const path = place.to === 'talk' ? at(paths.talk, place.id) : at(paths.note, place.file);
        // The page of a talk starts with the talk, so a link without a query needs no line.
        const line = place.to === 'talk' && place.query === undefined ? undefined : place.line;
        const parameters = parametersOf({
          q: place.query,
          line: line === undefined || line <= 1 ? undefined : `${line}`,
        });
        const part = place.to === 'note' && place.part ? `#${encodeURIComponent(place.part)}` : '';
        return to(path) + parameters + part;
      }
      case 'event':
      case 'topic':
        return to(at(paths[place.to], place.id));
      case 'term':
        return to(at(paths.term, place.name));
      case 'search':
        return to(HOME) + parametersOf({ search: place.query, ...place.within });
      default: {
        const { to: list, part } = place;
        if (part === undefined) return to(at(paths.list, list));
        const own = at(paths.list, `${list}/${part}`);
        return own ? to(own) : `${to(at(paths.list, list))}#${encodeURIComponent(part)}`;
      }
    }
  };

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
