import { htmlLine } from '../../../markdown/html.ts';
import type { Line } from '../../../markdown/line.ts';
import { offsetIn } from '../../../markdown/source-offsets.ts';
import type { Candidate, DefinitionContext } from '../../judging/candidate.ts';
import { isOneWordName, isTermLike } from '../../judging/likeness.ts';
import { splitAlias } from '../../judging/split-alias.ts';

/** A definition list: one or more lines with terms, then a line that begins with a colon and has the meaning. */
export function definitionList({ lines, note }: DefinitionContext): readonly Candidate[] {
  return lines.flatMap((line, index) => {
    const colon = /^:\s+(?=\S)/.exec(line.text);
    if (!colon) return [];
    const start = offsetIn(note.text, line, colon[0].length);
    return termsAbove(lines, index).map((term) => ({
      ...splitTerm(term),
      line: term,
      start,
      end: line.end,
      sure: 0.9,
      by: 'definition-list',
    }));
  });
}

/** More lines than this above a meaning are running text. */
const MOST_TERMS = 4;

/** The lines of the paragraph above a meaning, if all of them can be terms; else none. */
function termsAbove(lines: readonly Line[], index: number): readonly Line[] {
  const last = lines[index - 1];
  const above: Line[] = [];
  for (let at = index - 1; at >= 0 && lines[at]?.block === last?.block; at--) {
    const line = lines[at];
    if (!line || line.text.startsWith(':')) break;
    above.unshift(line);
  }
  return above.length <= MOST_TERMS && above.every(isTerm) ? above : [];
}

function isTerm(line: Line): boolean {
  const { term } = splitTerm(line);
  return (
    line.kind === 'text' && line.text.length <= 60 && (isTermLike(term) || isOneWordName(term))
  );
}

function splitTerm({ text }: Line): Pick<Candidate, 'term' | 'aliases'> {
  const { name, aliases } = splitAlias(text);
  return { term: name, aliases };
}

/** The HTML tags of a definition list. */
const TAG = /<(\/?)(dl|dt|dd)\b[^<>]{0,200}>/gi;

/** In characters; a longer term is cut. */
const LONGEST_TERM = 120;

interface Tag {
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
  /** `dt`, `/dd`. */
  readonly name: string;
}

/** `<dl><dt>Term</dt><dd>meaning</dd></dl>`: a definition list in HTML; further terms become aliases. */
export function htmlDefinitionList({ note }: DefinitionContext): readonly Candidate[] {
  const { text, outline } = note;
  const tags = outline.html.flatMap(({ start, end }) => tagsIn(text.slice(start, end), start));
  const placeOf = placesIn(text);
  const found: Candidate[] = [];
  let names: { readonly name: string; readonly start: number }[] = [];
  let isSaid = false;
  for (const [index, tag] of tags.entries()) {
    const next = tags[index + 1];
    if (tag.name === 'dt') {
      if (isSaid) names = [];
      isSaid = false;
      const raw = text.slice(tag.end, Math.min(next?.start ?? 0, tag.end + LONGEST_TERM));
      const name = htmlLine(raw).replace(/\s+/g, ' ').trim();
      if (name !== '') names.push({ name, start: tag.end + raw.search(/\S/) });
    } else if (tag.name === 'dd' && next && !isSaid) {
      isSaid = true;
      const [first, ...others] = names;
      const said = text.slice(tag.end, next.start);
      if (!first || said.trim() === '') continue;
      const start = tag.end + said.search(/\S/);
      const { name, aliases } = splitAlias(first.name);
      found.push({
        term: name,
        aliases: [...aliases, ...others.map((other) => other.name)],
        line: placeOf(first.start),
        start,
        end: tag.end + said.trimEnd().length,
        sure: 0.92,
        by: 'definition-list',
      });
    } else if (tag.name.endsWith('dl')) names = [];
  }
  return found;
}

const tagsIn = (html: string, offset: number): readonly Tag[] =>
  [...html.matchAll(TAG)].map(({ index, 0: tag, 1: slash = '', 2: name = '' }) => ({
    start: offset + index,
    end: offset + index + tag.length,
    name: slash + name.toLowerCase(),
  }));

/** Returns the 1-based line and column of an offset; calls must pass ascending offsets. */
function placesIn(text: string): (offset: number) => Candidate['line'] {
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    for (let at = text.indexOf('\n', lineStart); at >= 0 && at < offset; ) {
      line++;
      lineStart = at + 1;
      at = text.indexOf('\n', lineStart);
    }
    return { line, column: offset - lineStart + 1 };
  };
}
