import { gzipSync } from 'node:zlib';
import type { Answers } from '../library.ts';
import { type Collection, collectionOf } from '../site/collection.ts';
import type { Frame } from '../site/frame.ts';
import type { Identity } from '../site/identity.ts';
import { Bodies } from './bodies.ts';
import { identityOf } from './identity.ts';
import { languageOf, languageOfMost } from './language.ts';
import { Images } from './note/images.ts';

/** The data from which pages are made, for one file or for a folder. */
export interface Source {
  readonly library: Answers;
  readonly collection: Collection;
  readonly identity: Identity;
  readonly menu: Frame['menu'];
  /** Whether there are notes in other languages than English. */
  readonly needsStemmers: boolean;
  readonly images: Images;
  readonly bodies: Bodies;
}

/** @param title the title of the site, if the user requests one */
export async function sourceOf(library: Answers, title?: string): Promise<Source> {
  const collection = await collectionOf(library);
  const languages = collection.notes().map(({ file }) => languageOf(library.textOf(file)));
  const language = languageOfMost(languages);
  const images = new Images(library.root);
  return {
    library,
    collection,
    identity: identityOf(library, collection, language, title),
    menu: menuOf(collection),
    needsStemmers: languages.some((one) => one !== 'en'),
    images,
    bodies: new Bodies(collection, images, language),
  };
}

/** The menu entries whose lists are not empty, and the list of notes. */
const menuOf = (collection: Collection): Frame['menu'] => [
  ...(collection.talks().length > 0 ? (['talks'] as const) : []),
  ...(collection.topics().length > 0 ? (['topics'] as const) : []),
  ...(collection.terms().length > 0 ? (['glossary'] as const) : []),
  'notes',
];

/** Data as gzip in base64, which contains no character that could end the element or the string around it. */
export const packed = (data: string | Uint8Array): string =>
  gzipSync(data, { level: 9 }).toString('base64');
