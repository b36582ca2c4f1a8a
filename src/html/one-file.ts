import { englishWords } from '../dictionary/english-words.ts';
import type { Answers } from '../library.ts';
import { frameOf, withoutScript } from '../site/frame.ts';
import { withoutWords } from '../site/html-without-words.ts';
import { addressInPage } from '../site/places.ts';
import { homeView } from '../site/views/home.ts';
import { escaped, writeHtml } from '../site/write-html.ts';
import { documentOf } from './document.ts';
import { policyOf } from './policy.ts';
import { EARLY_SCRIPT, pageScript, WAITING_SCRIPT } from './script.ts';
import { packed, sourceOf } from './source.ts';
import { STYLE } from './style/style.ts';

const element = (id: string, data: string | Uint8Array): string =>
  `<script type="application/gzip" id="${id}">${packed(data)}</script>`;

export interface OneFile {
  readonly html: string;
  /** Images that were left out because they are too large. */
  readonly tooLarge: readonly string[];
}

/** Exports all notes and their search as one page that needs no other file and no network. */
export async function oneFile(library: Answers, title?: string): Promise<OneFile> {
  const { collection, identity, menu, needsStemmers, images, bodies } = await sourceOf(
    library,
    title,
  );
  const parts: string[] = [];
  for (const { file, title: own } of collection.notes()) {
    const talks = collection.talksIn(file);
    const [talk] = talks;
    const html = await bodies.htmlOf({
      file,
      markdown: library.textOf(file),
      firstLine: 1,
      title: talks.length === 1 && talk ? talk.title : own,
      addressOf: addressInPage,
    });
    parts.push(withoutWords(html, library.plainTextOf(file)));
  }
  const notes = parts.join('\0');
  const around = { collection, addressOf: addressInPage };
  const script = pageScript('./page.cjs', needsStemmers);
  const early = `${EARLY_SCRIPT}${WAITING_SCRIPT}`;
  const policy = policyOf({
    scripts: [early, script],
    styles: [STYLE],
    ownFiles: false,
    images: notes.includes('<img '),
  });
  const body = frameOf(
    { identity, addressOf: addressInPage, menu, present: undefined },
    homeView(identity, around).content,
  );
  const html = documentOf({
    language: identity.language,
    attributes: needsStemmers ? ' data-stems' : '',
    policy,
    head: `<title>${escaped(identity.name)}</title>
<script>${early}</script>
<style>${STYLE}</style>`,
    body: `${writeHtml(...body, withoutScript('This page needs JavaScript to search its notes.'))}
${element('index', await library.bytes())}
${element('notes', notes)}
${element('words', englishWords())}
<script>${script}</script>`,
  });
  return { html, tooLarge: [...images.tooLarge] };
}
