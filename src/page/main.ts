/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { collectionOf } from '../site/collection.ts';
import { wordsTogether } from '../site/words-apart.ts';
import { inflateElement } from './inflate.ts';
import { type Source, startOnePage } from './one-page.ts';
import { openLibrary } from './open-library.ts';
import { endWaiting } from './waiting.ts';

/** One page that holds everything. */
async function start(): Promise<void> {
  const [packed, words] = await Promise.all([inflateElement('index'), inflateElement('words')]);
  const { library, explore, textOf } = await openLibrary(packed, words);
  let bodies: Promise<ReadonlyMap<string, string>> | undefined;
  const unpackBodies = async (): Promise<ReadonlyMap<string, string>> => {
    const text = new TextDecoder().decode(await inflateElement('notes'));
    const all = text.split('\0');
    return new Map(library.files().map((file, at) => [file, all[at] ?? '']));
  };
  const source: Omit<Source, 'home'> = {
    explore,
    collection: await collectionOf(library),
    async bodyOf(file) {
      bodies ??= unpackBodies();
      const apart = (await bodies).get(file);
      return apart === undefined ? undefined : wordsTogether(apart, textOf(file));
    },
  };
  startOnePage(source);
}

start().catch((error: unknown) => {
  endWaiting();
  throw error;
});
