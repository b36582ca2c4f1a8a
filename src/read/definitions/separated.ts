import type { Line } from '../line.ts';
import { isGivenName, isProduct, jobWords, nameLikelihood, peopleIn } from '../people.ts';
import { isAcronym, spellsOut } from './acronyms.ts';
import { type Candidate, type DefinitionContext, restOfLine, splitAlias } from './candidate.ts';
import { beginsWithOrder, isTermLike, looksNamed } from './likeness.ts';
import { meaningLikeness } from './meanings.ts';

/** A line cut at the mark between a term and its meaning. */
export interface Cut {
  readonly term: string;
  /** Position in the line's plain text where the meaning begins. */
  readonly from: number;
  readonly meaning: string;
  readonly mark: 'colon' | 'dash' | 'equals' | 'arrow';
}

const marks: readonly {
  readonly mark: Cut['mark'];
  readonly at: RegExp;
  readonly trust: number;
}[] = [
  { mark: 'colon', at: /^([^:=]{2,70}?)\s*:(?:\s+)(?=\S)/, trust: 0.42 },
  {
    mark: 'dash',
    at: /^([^:]{2,60}?)(?:\s+(?:-{1,3}|[–—])\s+|\s?[–—]\s+|[–—](?=\p{L}))(?=\S)/u,
    trust: 0.42,
  },
  { mark: 'equals', at: /^([^:=()]{2,50}?)\s*={1,2}\s+(?=\S)/, trust: 0.5 },
  { mark: 'arrow', at: /^([^:=()]{2,30}?)\s*(?:->|=>|→|⇒)\s*(?=\S)/, trust: 0.1 },
];

/** Cuts a line at its first mark. */
export function cutLine(text: string): (Cut & { readonly trust: number }) | null {
  let best: (Cut & { readonly trust: number }) | null = null;
  for (const { mark, at, trust } of marks) {
    const found = at.exec(text);
    if (!found?.[1]) continue;
    const cut = {
      term: found[1],
      from: found[0].length,
      meaning: text.slice(found[0].length),
      mark,
      trust,
    };
    if (!best || cut.from < best.from) best = cut;
  }
  return best;
}

/** `term: text`, `term - text`, `term = text`, bold or code terms among them. */
export function separatedTerms(context: DefinitionContext): readonly Candidate[] {
  const { lines } = context;
  const said = repeatedLabels(lines);
  return lines.flatMap((line, index) => {
    if (
      line.kind === 'cell' ||
      line.role === 'task' ||
      line.quoted ||
      isAllCode(line) ||
      isLinkLine(line)
    )
      return [];
    const cut = cutLine(line.text);
    if (!cut || said.has(keyOf(cut)) || isTitle(context, line) || isWithinCode(line, cut))
      return [];
    const short = shortBehind(cut);
    if (short) {
      const place = { line, start: line.start, end: line.start + cut.term.length };
      return [
        { ...place, term: short, aliases: [cut.term.trim()], sure: 0.8, by: 'long-form-first' },
      ];
    }
    const sure = Math.min(1, judge(context, index, cut));
    if (sure < 0.3) return [];
    return restOfLine(context, line, cut.term, cut.from, { sure, by: `term-${cut.mark}` });
  });
}

function isAllCode(line: Line): boolean {
  return line.marks.some(
    (mark) => mark.kind === 'code' && mark.start === 0 && mark.end >= line.text.trim().length,
  );
}

/** `const wait = 3`: the mark is part of the code. */
function isWithinCode({ marks }: Line, { term, from }: Cut): boolean {
  return marks.some(
    ({ kind, start, end }) => kind === 'code' && start <= term.length && end > from,
  );
}

/** `Universal Control Plane - UCP`: the short form behind the long one. */
function shortBehind(cut: Cut): string | null {
  const short = cut.meaning.trim().replace(/[.,;]$/, '');
  return isAcronym(short) && spellsOut(short, cut.term) ? short : null;
}

/** The first heading is the talk's title, whatever stands behind its colon. */
function isTitle({ note }: DefinitionContext, line: Line): boolean {
  return line.kind === 'heading' && (line.depth === 1 || line === note.heads[0]);
}

/** A line that is a link, such as an index has: its colon belongs to a title. */
function isLinkLine(line: Line): boolean {
  const link = line.marks.find((mark) => mark.kind === 'link' && mark.start <= 1);
  return link !== undefined && link.end >= line.text.trim().length * 0.8;
}

/** Labels that come back are headings of a form or voices of a conversation, not terms. */
function repeatedLabels(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const cut = cutLine(line.text);
    if (cut?.mark === 'colon') counts.set(keyOf(cut), (counts.get(keyOf(cut)) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([key]) => key));
}

function keyOf(cut: Cut): string {
  return `${cut.mark} ${cut.term.toLowerCase().trim()}`;
}

function judge(context: DefinitionContext, index: number, cut: Cut & { trust: number }): number {
  const line = context.lines[index];
  if (!line) return 0;
  const { name, alias } = splitAlias(cut.term);
  if (!isTermLike(name) || nameLikelihood(name) >= 0.7) return 0;
  const meaning = meaningLikeness(cut.meaning);
  if (meaning <= -0.6) return 0;
  if (context.inTerminology(line)) return 0.9;
  if (isPerson(name, cut.meaning)) return 0;
  if (line.kind === 'heading' && !spellsOut(name, cut.meaning)) return 0;
  if (isGivenName(name) && meaning < 0.2) return 0;
  const order = cut.mark === 'colon' && beginsWithOrder(cut.meaning) ? 0.2 : 0;
  const product = isProduct(name) && meaning < 0.2 ? 0.2 : 0;
  if (cut.mark === 'arrow' && !spellsOut(name, cut.meaning)) return 0;
  const first = line.marks.find(
    (mark) => mark.start === 0 && mark.end >= name.length - 1 && mark.end <= cut.from,
  );
  const expands =
    spellsOut(name, cut.meaning) || spellsOut(name, cut.meaning.split(/[,.;(]| - /)[0] ?? '');
  const words = name.split(/\s+/).length;
  return (
    -order -
    product +
    (cut.mark === 'equals' && words <= 2 && cut.meaning.trim().split(/\s+/).length >= 2
      ? 0.13
      : 0) +
    cut.trust +
    (expands ? 0.6 : meaning) +
    (first?.kind === 'strong' || first?.kind === 'code' || first?.kind === 'emphasis' ? 0.15 : 0) +
    (isAcronym(name) || alias !== '' || looksNamed(name) ? 0.12 : 0) +
    (/^["“]/.test(cut.term.trim()) ? 0.05 : 0) +
    (words > 3 ? -0.12 * (words - 3) : 0) +
    (/^\p{Ll}/u.test(name) && words > 2 ? -0.1 : 0) +
    (siblingsAlike(context, index, cut) ? 0.14 : 0) +
    (line.kind === 'heading' ? -0.12 : 0) +
    (line.kind === 'text' ? -0.04 : 0) +
    (endsOpen(cut.meaning) ? -0.15 : 0)
  );
}

/** `Ann lee - sr engineer - Acme`. */
function isPerson(name: string, meaning: string): boolean {
  return jobWords.test(meaning) && (peopleIn(name)[0]?.likely ?? 0) >= 0.45 && name.includes(' ');
}

function endsOpen(meaning: string): boolean {
  return /[:：]\s*$/.test(meaning);
}

/** The bullet before and the one after, or two in a row on one side, are cut alike. */
function adjacent(lines: readonly Line[], index: number, cut: Cut): boolean {
  const alike = (step: number): number => {
    let count = 0;
    for (let at = index + step; count < 2; at += step) {
      const other = lines[at];
      const line = lines[index];
      if (!other || !line || other.kind !== 'item' || other.depth !== line.depth) break;
      const there = cutLine(other.text);
      if (there?.mark !== cut.mark || !isTermLike(splitAlias(there.term).name)) break;
      count++;
    }
    return count;
  };
  return alike(-1) + alike(1) >= 2;
}

/** At least two bullets of the same list are cut in the same way. */
function siblingsAlike({ lines }: DefinitionContext, index: number, cut: Cut): boolean {
  const line = lines[index];
  if (line?.kind !== 'item') return false;
  let alike = 0;
  let others = 0;
  for (const step of [-1, 1]) {
    for (let at = index + step, seen = 0; seen < 12; at += step, seen++) {
      const other = lines[at];
      if (other?.kind !== 'item' || other.depth < line.depth) break;
      if (other.depth > line.depth) continue;
      const cutThere = cutLine(other.text);
      if (cutThere?.mark === cut.mark && isTermLike(splitAlias(cutThere.term).name)) alike++;
      else others++;
    }
  }
  return adjacent(lines, index, cut) || (alike >= 2 && alike >= others);
}
