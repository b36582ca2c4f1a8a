/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { openPacked } from '../browser.ts';
import { inflate } from './inflate.ts';
import { startPage } from './router.ts';

/** File to its HTML. */
type Pages = Readonly<Record<string, string>>;

async function start(): Promise<void> {
  const [bytes, packed, words] = await Promise.all([
    inflate('index'),
    inflate('notes'),
    inflate('words'),
  ]);
  // The page shows notes as HTML; their Markdown stays at home.
  const pages = JSON.parse(new TextDecoder().decode(packed)) as Pages;
  startPage(openPacked(bytes, { words }), pages);
}

void start();
