import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { englishWords } from '../dictionary/english-words.ts';
import type { Library } from '../library.ts';
import { noteHtml } from './note.ts';
import { pageScript } from './script.ts';
import { STYLE } from './style.ts';

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Base64 has no character that could end the element it stands in. */
const packed = (id: string, data: string | Uint8Array): string =>
  `<script type="application/gzip" id="${id}">${gzipSync(data, { level: 9 }).toString('base64')}</script>`;

/** All notes and their search as one page that needs nothing else and asks the network for nothing. */
export async function pageOf(library: Library): Promise<string> {
  const notes = JSON.stringify(
    Object.fromEntries(library.files().map((file) => [file, noteHtml(library.textOf(file))])),
  );
  const script = pageScript();
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(STYLE)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Notes</title>
<style>${STYLE}</style>
<body>
<button class="skip" type="button">Skip to the notes</button>
<header>
<form role="search"><input type="search" dir="auto" aria-label="Search the notes" placeholder="Search (press /)" autocomplete="off" spellcheck="false"></form>
<nav aria-label="Notes"><a href="#/talks">Talks</a><a href="#/topics">Topics</a><a href="#/glossary">Glossary</a><a href="#/notes">All notes</a></nav>
</header>
<p class="said" role="status" aria-live="polite"></p>
<main><noscript>This page needs JavaScript to search its notes.</noscript></main>
${packed('index', await library.bytes())}
${packed('notes', notes)}
${packed('words', englishWords())}
<script>${script}</script>
</body>
</html>`;
}
