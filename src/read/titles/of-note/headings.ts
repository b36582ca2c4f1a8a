import { lineAt } from '../../front-matter/value.ts';
import { contentWords, sharedWords } from '../../lexicon/content-words.ts';
import { singleSpaced } from '../../lexicon/letters.ts';
import { isNavigation, isSectionName, looksLikeEvent } from '../../lexicon/line-kinds.ts';
import { firstPersonLikelihood } from '../../lexicon/people.ts';
import { htmlLine } from '../../markdown/html.ts';
import type { Line } from '../../markdown/line.ts';
import { echoesFileName, type NoteContext } from '../../note/note-context.ts';
import { isNoTitle, isPersonLine } from '../possible-title.ts';
import { folderOfIndex, isGenericName } from './file-name.ts';
import { sight, type TitleSight } from './sight.ts';

/** The first heading that may be a title; below an event's name, the next heading if it is surely one. */
export function firstHeading(note: NoteContext): TitleSight | undefined {
  const { heads } = note;
  const top = heads.find((head) => !isNoTitle(head.text));
  if (!top) return undefined;
  const at = heads.indexOf(top);
  const next = heads[at + 1];
  // `# Event` with `## Talk` directly below.
  if (next && top.depth < next.depth && looksLikeEvent(top.text) && !isNoTitle(next.text)) {
    const peers = heads.filter((head) => head.depth === next.depth).length;
    if (peers === 1 || echoesFileName(next.text, note))
      return sight('heading-under-event', 0.85, next, next);
  }
  return sight('first-heading', sureOfHeading(note, top, at), top, top);
}

/** Confidence in a heading: the only one of the highest level is a title; one of several may be a section. */
function sureOfHeading(note: NoteContext, top: Line, at: number): number {
  const { heads, outline } = note;
  if (isSigned(note, top)) return 0.85;
  if (isSection(note, top)) return 0.35;
  if (echoesFileName(top.text, note)) return 0.9;
  const above = heads.slice(0, at).filter((head) => isSectionName(head.text));
  const equalsHere = heads.filter((head) => head.depth === top.depth).length;
  // `# Notes`, and directly below it the only heading of its level.
  const isNext = outline.lines.indexOf(top) === 1;
  const framed = at === 1 && isNext && (above[0]?.depth ?? 9) < top.depth && equalsHere === 1;
  if (above.length > 0) return framed ? 0.6 : 0.3;
  const head = outline.lines.slice(0, outline.lines.indexOf(top));
  if (head.length > 8) return 0.35;
  if (top.depth === 1) return 0.85;
  // A heading below prose begins a section; a heading below lines with speaker and date, a talk.
  if (head.some(({ kind, text }) => kind === 'text' && isSentence(text))) return 0.35;
  if (heads.some((head) => head.depth < top.depth && !isNoTitle(head.text))) return 0.35;
  if (equalsHere === 1) return 0.7;
  return sharedWords(top.text, note.fileTitle) > 0 ? 0.5 : 0.38;
}

/** `## Title` at the top with `### Ann Lee` directly below: sections do not name people in this way. */
function isSigned({ outline: { lines } }: NoteContext, top: Line): boolean {
  const [first, below, next] = lines;
  if (first !== top || below?.kind !== 'heading' || below.depth <= top.depth) return false;
  const isAlone = next === undefined || next.kind !== 'heading' || next.depth <= top.depth;
  return isAlone && firstPersonLikelihood(below.text) >= PERSON;
}

/** Minimum likelihood of a person. */
const PERSON = 0.6;

const isSentence = (text: string): boolean => /\p{Ll}[.!?…]["”’)]?$/u.test(text.trim());

/**
 * Whether a heading begins a section, although it contains the file's name: `## Change a preference` in
 * `Preferences.md`. Text is above it, or others of its level exist, and it has far more words than the name.
 */
function isSection({ heads, outline, fileTitle }: NoteContext, top: Line): boolean {
  if (top.depth === 1) return false;
  const isFirst = outline.lines[0] === top;
  const peers = heads.filter(({ depth }) => depth === top.depth).length;
  if (isFirst && peers === 1) return false;
  const [said, named] = [contentWords(top.text), contentWords(fileTitle)];
  const shared = named.filter((word) => said.includes(word)).length;
  return shared > 0 && shared === named.length && shared * 2 <= Math.max(said.length, 1);
}

/** A heading that says little (`# FAQ`, `# 2024-05-01`), in a file whose name says even less. */
export function plainHeading({ path, heads, fileTitle }: NoteContext): TitleSight | undefined {
  const [top] = heads;
  if (!top) return undefined;
  // `# Keynote` in `keynote.md`.
  if (top.depth === 1 && isSectionName(top.text) && echoesFileName(top.text, { fileTitle }))
    return sight('plain-heading', 0.5, top, top);
  // `kiln/README.md` that begins with `## Installation`.
  const isAlone = heads.filter(({ depth }) => depth === 1).length === 1 && top.depth === 1;
  if (!isAlone && folderOfIndex(path) !== undefined) return undefined;
  const isTitle = isGenericName(fileTitle) && !isNavigation(top.text) && !isPersonLine(top.text);
  return isTitle ? sight('plain-heading', 0.45, top, top) : undefined;
}

/** A heading in HTML, of up to 1000 characters; a longer text is no heading. */
const HTML_HEADING = /<h1\b[^<>]*>([\s\S]{1,1000}?)<\/h1>/i;

/** A heading at the top that is HTML, `<h1 align="center">Kiln</h1>`, or a logo with the name as its text. */
export function drawnHeading({
  heads,
  sections,
  outline,
  text,
}: NoteContext): TitleSight | undefined {
  if (heads.some(({ depth }) => depth === 1)) return undefined;
  const logo = sections.find(({ depth, heading }) => depth === 1 && heading !== '');
  if (logo) return drawn(logo.heading, logo.line);
  const first = heads[0]?.start ?? text.length;
  for (const { start, end } of outline.html) {
    if (start > first) return undefined;
    const found = HTML_HEADING.exec(text.slice(start, end));
    if (!found) continue;
    const line = lineAt(text, start + found.index);
    const [, inner = ''] = found;
    return drawn(wordsOf(inner.replace(/<img\b[^<>]*>/gi, ' ')) || wordsOf(inner), line);
  }
  return undefined;
}

const wordsOf = (html: string): string => singleSpaced(htmlLine(html)).trim();

const drawn = (said: string, line: number): TitleSight | undefined =>
  isNoTitle(said)
    ? undefined
    : sight(
        'drawn-heading',
        0.85,
        { line, column: 1 },
        { text: said.replace(/\slogo$/i, ''), marks: [] },
      );
