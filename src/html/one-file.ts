import { gzipSync } from 'node:zlib';
import { englishWords } from '../dictionary/english-words.ts';
import type { Answers } from '../library.ts';
import { collectionOf } from '../site/collection.ts';
import { frameOf, withoutScript } from '../site/frame.ts';
import { addressInPage } from '../site/places.ts';
import { homeView } from '../site/views/home.ts';
import { wordsApart } from '../site/words-apart.ts';
import { escaped, writeHtml } from '../site/write-html.ts';
import { Bodies } from './bodies.ts';
import { documentOf } from './document.ts';
import { identityOf } from './identity.ts';
import { languageOf, languageOfMost } from './language.ts';
import { menuOf } from './menu.ts';
import { Images } from './note/images.ts';
import { policyOf } from './policy.ts';
import { EARLY_SCRIPT, pageScript, WAITING_SCRIPT } from './script.ts';
import { STYLE } from './style/style.ts';

/** Base64 has no character that could end the script element. */
const packed = (id: string, data: string | Uint8Array): string =>
  `<script type="application/gzip" id="${id}">${gzipSync(data, { level: 9 }).toString('base64')}</script>`;

export interface OneFile {
  readonly html: string;
  /** Images that were left out because they are too large. */
  readonly tooLarge: readonly string[];
}

/** Exports all notes and their search as one page that needs no other file and no network. */
export async function oneFile(library: Answers, title?: string): Promise<OneFile> {
  const collection = await collectionOf(library);
  const images = new Images(library.root);
  const bodies = new Bodies(collection, images);
  const files = collection.notes().map(({ file, title: own }) => {
    const markdown = library.textOf(file);
    return { file, markdown, title: own, language: languageOf(markdown) };
  });
  const language = languageOfMost(files.map((file) => file.language));
  const parts: string[] = [];
  for (const { file, markdown, title: own, language: its } of files) {
    const talks = collection.talksIn(file);
    const [talk] = talks;
    const html = await bodies.htmlOf({
      file,
      markdown,
      firstLine: 1,
      title: talks.length === 1 && talk ? talk.title : own,
      addressOf: addressInPage,
    });
    const said = its === language ? html : `<div lang="${its}">${html}</div>`;
    parts.push(wordsApart(said, library.plainTextOf(file)));
  }
  const notes = parts.join('\0');
  const identity = identityOf(library, collection, language, title);
  const around = { collection, addressOf: addressInPage };
  const knowsStems = files.some((file) => file.language !== 'en');
  const script = pageScript('./page.cjs', knowsStems);
  const early = `${EARLY_SCRIPT}${WAITING_SCRIPT}`;
  const policy = policyOf({
    scripts: [early, script],
    styles: [STYLE],
    ownFiles: false,
    images: notes.includes('<img '),
  });
  const body = frameOf(
    { identity, addressOf: addressInPage, menu: menuOf(collection), present: undefined },
    homeView(identity, around).content,
  );
  const html = documentOf({
    language,
    attributes: knowsStems ? ' data-stems' : '',
    policy,
    head: `<title>${escaped(identity.name)}</title>
<script>${early}</script>
<style>${STYLE}</style>`,
    body: `${writeHtml(...body, withoutScript('This page needs JavaScript to search its notes.'))}
${packed('index', await library.bytes())}
${packed('notes', notes)}
${packed('words', englishWords())}
<script>${script}</script>`,
  });
  return { html, tooLarge: [...images.tooLarge] };
}
