import { englishWords } from '../../dictionary/english-words.ts';
import type { NoteItemView, TalkView } from '../../library/views.ts';
import type { Answers } from '../../library.ts';
import { addressesIn, HOME, type Paths } from '../../site/folder-addresses.ts';
import type { View, ViewContext } from '../../site/parts.ts';
import { addressInPage } from '../../site/places.ts';
import { isViewed, VIEWS } from '../../site/views/all.ts';
import { homeView } from '../../site/views/home.ts';
import { missingView } from '../../site/views/missing.ts';
import { noteView } from '../../site/views/note.ts';
import { unescaped } from '../../site/write-html.ts';
import { pageScript } from '../script.ts';
import { packed, type Source, sourceOf } from '../source.ts';
import { STYLE } from '../style/style.ts';
import { feedOf, robotsOf, sitemapOf } from './feeds.ts';
import {
  DATA_FILE,
  FEED_FILE,
  type Page,
  pageHtml,
  SCRIPT_FILE,
  type Site,
  STYLE_FILE,
} from './page.ts';
import { pathsOf } from './paths.ts';

export interface FolderOptions {
  readonly title?: string | undefined;
  /** Address at which the folder will be published, such as `https://example.org/notes/`. */
  readonly baseUrl?: string | undefined;
}

/** One file of the folder. */
export interface SiteFile {
  /** Relative path, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Images that were left out because they are too large. */
export type OmittedImages = readonly string[];

/**
 * Exports all notes as a folder of pages, one for each note, talk, event, topic and term. The pages work from the disk
 * and from any static host. Yields one file after the other, and returns the images that were left out.
 */
export async function* siteFiles(
  library: Answers,
  { title, baseUrl }: FolderOptions,
): AsyncGenerator<SiteFile, OmittedImages> {
  const source = await sourceOf(library, title);
  const paths = pathsOf({ collection: source.collection, addressOf: addressInPage });
  const site: Site = { ...source, baseUrl: baseUrl?.replace(/\/*$/u, '/') };
  const pagesWithoutContent: Page[] = [];
  for await (const page of pagesOf({ ...source, paths })) {
    // The feed and the sitemap need the facts of a page, not its contents.
    pagesWithoutContent.push({ ...page, view: { ...page.view, content: [] } });
    yield { path: page.path, text: pageHtml(page, site) };
  }
  yield { path: '404.html', text: pageHtml(missingPage(paths, site), site) };
  yield { path: STYLE_FILE, text: STYLE };
  yield { path: SCRIPT_FILE, text: pageScript('./folder-page.cjs', source.needsStemmers) };
  yield { path: DATA_FILE, text: dataScript(await library.bytes(), paths) };
  if (site.baseUrl !== undefined) {
    yield { path: 'sitemap.xml', text: sitemapOf(pagesWithoutContent, site.baseUrl) };
    yield { path: 'robots.txt', text: robotsOf(site.baseUrl) };
    yield { path: FEED_FILE, text: feedOf(pagesWithoutContent, site, site.baseUrl) };
  }
  return [...source.images.tooLarge];
}

/** The data as a script: a page that is opened from the disk may load nothing else. */
const dataScript = (index: Uint8Array, paths: Paths): string =>
  `globalThis.notesData={index:'${packed(index)}',words:'${packed(englishWords())}',paths:'${packed(JSON.stringify(paths))}'}`;

/** A host shows this page at any address, so its links start at the root of the host. */
function missingPage(paths: Paths, { baseUrl }: Site): Page {
  const root = baseUrl === undefined ? '/' : new URL(baseUrl).pathname;
  const addressOf = addressesIn(paths, root);
  const view = missingView('page', { addressOf });
  return { path: '404.html', view, addressOf, root, description: '', type: 'website' };
}

/** The data from which pages are made, and the path of each page. */
interface PagesSource extends Source {
  readonly paths: Paths;
}

async function* pagesOf(source: PagesSource): AsyncGenerator<Page> {
  yield* pagesOfThings(source);
  yield* pagesOfNotes(source);
}

/** The pages of everything except notes and talks. */
function* pagesOfThings(source: PagesSource): Generator<Page> {
  const { collection, paths, identity } = source;
  const about = identity.introduction || identity.subtitle;
  yield pageOf(source, HOME, (around) => homeView(identity, around), about);
  for (const [key, path] of Object.entries(paths.list)) {
    const [list = '', part = ''] = key.split('/');
    if (isViewed(list)) yield pageOf(source, path, (around) => VIEWS[list](around, part));
  }
  for (const kind of ['event', 'topic', 'term'] as const) {
    for (const [what, path] of Object.entries(paths[kind])) {
      const term = kind === 'term' ? collection.termOf(what) : undefined;
      const description = cut(term?.definitions[0]?.text ?? '');
      yield pageOf(source, path, (around) => VIEWS[kind](around, what), description);
    }
  }
}

/** The pages of all notes, and of talks that share their note with others. */
async function* pagesOfNotes(source: PagesSource): AsyncGenerator<Page> {
  const { collection, paths } = source;
  const withPage = new Set<string>();
  for (const note of collection.notes()) {
    const path = paths.note[note.file];
    if (path === undefined) continue;
    withPage.add(path);
    yield await pageOfNote(source, path, note);
  }
  for (const talk of collection.talks()) {
    const path = paths.talk[talk.id];
    const note = collection.noteOf(talk.file);
    if (path === undefined || note === undefined || withPage.has(path)) continue;
    yield await pageOfNote(source, path, note, talk);
  }
}

/** The path from a page to the root. */
const rootFrom = (path: string): string => (path.includes('/') ? '../' : '');

function pageOf(
  { collection, paths }: PagesSource,
  path: string,
  make: (around: ViewContext) => View,
  description = '',
): Page {
  const root = rootFrom(path);
  const addressOf = addressesIn(paths, root);
  const view = make({ collection, addressOf });
  return { path, view, addressOf, root, description, type: 'website' };
}

async function pageOfNote(
  source: PagesSource,
  path: string,
  note: NoteItemView,
  talk?: TalkView,
): Promise<Page> {
  const { library, collection, paths, bodies, images } = source;
  const { file } = note;
  const { markdown, firstLine } = talk
    ? partOf(library, talk)
    : { markdown: library.textOf(file), firstLine: 1 };
  const shown = talk ?? collection.talkOfNote(note);
  const title = shown?.title ?? note.title;
  const addressOf = addressesIn(paths, rootFrom(path));
  images.startPage();
  const html = await bodies.htmlOf({ file, markdown, firstLine, title, addressOf });
  const view = (around: ViewContext) => noteView(around, { file, talk, html });
  const made = pageOf(source, path, view, descriptionOf(html));
  return { ...made, type: 'article', date: shown?.date ?? note.date };
}

/** The text of a talk that shares its file with others. */
function partOf(library: Answers, talk: TalkView) {
  const found = library.noteAt({ file: talk.file, line: talk.line, talk: talk.id });
  return { markdown: found?.markdown ?? '', firstLine: found?.firstLine ?? 1 };
}

const LONGEST_DESCRIPTION = 200;

/** The beginning of the first paragraph of a note. */
const descriptionOf = (html: string): string =>
  cut(unescaped((/<p[^>]*>([\s\S]*?)<\/p>/u.exec(html)?.[1] ?? '').replace(/<[^>]*>/gu, '')));

function cut(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST_DESCRIPTION
    ? line
    : `${line.slice(0, LONGEST_DESCRIPTION).replace(/\s+\S*$/u, '')}…`;
}
