/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { lazily } from '../model/lazily.ts';
import { collectionOf } from '../site/collection.ts';
import { withWords } from '../site/html-without-words.ts';
import { inflateElement } from './inflate.ts';
import { startOnePage } from './one-page.ts';
import { openLibrary } from './open-library.ts';
import type { Source } from './router.ts';
import { endWaiting } from './waiting.ts';

/** Starts the page of a one-file export. */
async function start(): Promise<void> {
  const [packed, words] = await Promise.all([inflateElement('index'), inflateElement('words')]);
  const { library, explore, textOf } = await openLibrary(packed, words);
  const bodies = lazily(async () => {
    const all = new TextDecoder().decode(await inflateElement('notes')).split('\0');
    return new Map(library.files().map((file, at) => [file, all[at]]));
  });
  const source: Omit<Source, 'home'> = {
    explore,
    collection: await collectionOf(library),
    async bodyOf(file) {
      const apart = (await bodies()).get(file);
      return apart === undefined ? undefined : withWords(apart, textOf(file));
    },
  };
  startOnePage(source);
}

start().catch((error: unknown) => {
  endWaiting();
  throw error;
});
