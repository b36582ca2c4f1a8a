import { NOTE_KINDS } from '../../model/notes.ts';
import { DOCUMENT_KINDS } from '../../search/types.ts';
import {
  amount,
  type Constraints,
  callback,
  either,
  flag,
  having,
  listOf,
  oneOf,
  path,
  signal,
  text,
  wholeNumber,
} from './constraints.ts';

/** Constraints of all options. Each table has the fields of the type that declares the options. */

export const OPEN_OPTIONS: Constraints = {
  notes: either(path, listOf(path)),
  hidden: flag,
  noIgnore: flag,
  follow: flag,
  include: listOf(text),
  exclude: listOf(text),
  as: oneOf('auto', 'talks', 'notes'),
  cache: flag,
  cacheFolder: path,
  rebuild: flag,
  packageFolder: path,
  watch: flag,
  signal,
  onProgress: callback,
};

export const REFRESH_OPTIONS: Constraints = { signal };

export const SEARCH_OPTIONS: Constraints = {
  limit: amount,
  kinds: listOf(oneOf(...DOCUMENT_KINDS), 1),
  isBeingTyped: flag,
  language: text,
  unfolded: flag,
  regex: flag,
  literal: flag,
};

export const NOTE_FILTER: Constraints = { kind: oneOf(...NOTE_KINDS), tag: text };

/** A line of a file. */
export const PLACE = having('a place, with file and line', { file: text, line: wholeNumber });

export const TOPIC = having('a topic, as topics() gives it', { name: text, talks: listOf(text) });

export const NAME_KIND = oneOf('talks', 'notes', 'topics', 'terms', 'speakers', 'events', 'tracks');
