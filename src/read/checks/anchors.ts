import type { Definition, Image, Link } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { lazily } from '../../model/lazily.ts';
import { linkedPath, NOTE_ENDING, type NoteFinder } from '../../model/note-finder.ts';
import { decoded } from '../../model/text/decoded.ts';
import { HeadingIds } from '../../model/text/heading-ids.ts';
import { parseMarkdown } from '../markdown/markdown.ts';
import { finderOf } from '../markdown/note-links.ts';
import { lineEndsIn } from '../markdown/sections.ts';
import { wikilinksIn, withShownWikilinks } from '../markdown/wikilinks.ts';
import type { CheckedFolder, CheckedNote, FolderCheck } from './folder-check.ts';
import { quoted, warning } from './warning.ts';

/** A link in a note: its target as written, and its position. */
interface Written {
  /** Percent-decoded; empty for a link within the same note. */
  readonly path: string;
  /** The part after `#`, percent-decoded; empty if there is none. */
  readonly anchor: string;
  readonly kind: 'path' | 'wiki';
  readonly line: number;
  readonly column: number;
}

/** A note with its anchors, which links can point to, and its own links. */
interface Linked {
  readonly note: CheckedNote;
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly Written[];
}

/** Reports links to anchors that the target note lacks, and links to missing files that are not notes. */
export const deadLinks: FolderCheck = (folder) => {
  const { notes, isThere } = folder;
  const finder = finderOf(notes.map(({ facts }) => facts));
  const linked = notes.map((note) => lazily(() => linkedOf(note)));
  return notes.flatMap((note, from) => {
    if (!mayLink.test(note.text)) return [];
    const { links = [] } = linked[from]?.() ?? {};
    return links.flatMap((link) => {
      const to = link.path === '' ? from : targetOf(finder, note, link);
      if (to === undefined) return deadFile(note, link, isThere);
      const target = link.anchor === '' ? undefined : linked[to]?.();
      return !target || hasAnchor(target, link.anchor) ? [] : [deadAnchor(note, link, target.note)];
    });
  });
};

/** Quick test: a text that contains none of these has no link, and the note need not be parsed. */
const mayLink = /\]\(|\]:|\[\[/;

const targetOf = (finder: NoteFinder, { facts }: CheckedNote, link: Written): number | undefined =>
  finder.find(facts, { kind: link.kind, target: link.path });

function linkedOf(note: CheckedNote): Linked {
  const { text } = note;
  const { bodyStart } = note.facts;
  const { tree } = parseMarkdown(text.slice(bodyStart));
  if (!tree) return { note, anchors: new Set(), links: [] };
  const before = lineEndsIn(text, 0, bodyStart);
  const anchors = new Set<string>();
  const links: Written[] = [];
  const ids = new HeadingIds();
  visit(tree, (node) => {
    if (node.type === 'heading') {
      anchors.add(keyOf(ids.of(withShownWikilinks(plainText(node, TEXT_ALONE)))));
    } else if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      for (const link of writtenAs(node, before)) links.push(link);
    } else if (node.type === 'text' && node.value.includes('[[')) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const place = { line: line + before, column };
      for (const link of wikilinksToParts(node.value, place)) links.push(link);
    }
  });
  for (const anchor of markedIn(text)) anchors.add(keyOf(anchor));
  return { note, anchors, links };
}

/** The id of a heading contains neither the alternative text of an image nor HTML. */
const TEXT_ALONE = { includeImageAlt: false, includeHtml: false };

/** Explicit anchors: `<a name="x">`, `<h2 id=x>`, `## Title {#x}`, Obsidian's `^x` at the end of a block. */
const marked = /\b(?:id|name)\s*=\s*["']?([^"'\s>]+)|\{#([\w-]+)\}|[ \n]\^([\w-]+)[ \t]*$/gim;

const markedIn = (text: string): readonly string[] =>
  [...text.matchAll(marked)].map(([, html, braces, block]) => html ?? braces ?? block ?? '');

/** Site generators derive different anchors from a heading; all of them keep its letters and digits. */
const keyOf = (anchor: string): string =>
  anchor
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** URLs, templates (`{{ url }}`) and paths from the root of a site cannot be checked. */
const foreign = /^(?:[a-z][a-z\d+.-]*:|\/|\\)|[{}<>$*]/i;

function writtenAs(node: Link | Image | Definition, before: number): readonly Written[] {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  if (foreign.test(node.url)) return [];
  const [, path = '', anchor = ''] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(node.url) ?? [];
  if (path === '' && anchor === '') return [];
  const place = { line: line + before, column };
  return [{ path: decoded(path), anchor: decoded(anchor), kind: 'path', ...place }];
}

/** `[[Note#Heading]]`, `[[#Heading]]`; in a nested path (`#A#B`) the last heading counts. */
function wikilinksToParts(
  text: string,
  at: { readonly line: number; readonly column: number },
): readonly Written[] {
  let { line } = at;
  let lineStart = 1 - at.column;
  let lineEnd = text.indexOf('\n');
  const written = wikilinksIn(text).filter(({ part }) => part !== '');
  return written.map(({ target, part, isEmbed, index: whole }) => {
    const index = whole + (isEmbed ? 1 : 0);
    while (lineEnd >= 0 && lineEnd < index) {
      line++;
      lineStart = lineEnd + 1;
      lineEnd = text.indexOf('\n', lineStart);
    }
    return {
      path: target.trim(),
      anchor: part.split('#').at(-1) ?? '',
      kind: 'wiki',
      line,
      column: index - lineStart + 1,
    };
  });
}

/** True also for no anchor, the top, a text fragment (`:~:text=`) and a note too complex to parse. */
function hasAnchor({ anchors, note }: Linked, anchor: string): boolean {
  const key = keyOf(anchor.replace(/^user-content-/, ''));
  if (key === '' || key === 'top' || anchor.startsWith(':~:')) return true;
  return anchors.has(key) || note.facts.diagnostics.some(({ rule }) => rule === 'note-too-complex');
}

/** Files that a site generator may create later; the notes folder need not contain them. */
const madeLater = /\.(?:html?|xml|php|aspx?)$/i;
/** A file extension. A path without one may be an address that only the site's software resolves. */
const ending = /\.[a-z][a-z\d]{0,4}$/i;

function deadFile(
  { facts }: CheckedNote,
  { path, kind, line, column }: Written,
  isThere: CheckedFolder['isThere'],
): readonly Diagnostic[] {
  // The link resolver reports missing notes.
  if (kind === 'wiki' || !ending.test(path) || madeLater.test(path) || NOTE_ENDING.test(path))
    return [];
  const inside = linkedPath(facts.path, path);
  if (inside === undefined || isThere(inside)) return [];
  return [
    warning({
      file: facts.path,
      line,
      column,
      message: `No file at ${quoted(path)}`,
      hint: /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(path)
        ? 'Mend the link; an address of the web begins with https://'
        : 'Mend the link, or put the file there',
      rule: 'dead-link',
    }),
  ];
}

function deadAnchor(
  { facts }: CheckedNote,
  { anchor, line, column }: Written,
  target: CheckedNote,
): Diagnostic {
  const where = target.facts.path === facts.path ? 'this note' : target.facts.path;
  return warning({
    file: facts.path,
    line,
    column,
    message: `No heading or anchor ${quoted(`#${anchor}`)} in ${where}`,
    hint: 'Mend the link: a heading is linked to by its words in lower case, joined by hyphens',
    rule: 'dead-anchor',
  });
}
