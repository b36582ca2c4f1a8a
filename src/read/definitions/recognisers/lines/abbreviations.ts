import type { Line } from '../../../markdown/line.ts';
import { offsetIn, offsetsIn } from '../../../markdown/source-offsets.ts';
import { isAcronym, isLongFormOf, isSmallWord } from '../../judging/acronyms.ts';
import type { Candidate, DefinitionContext } from '../../judging/candidate.ts';

/** In characters: how far before its bracket a long form may begin. */
const mostBefore = 200;

/** Text in brackets, or between two dashes. */
const aside = /\(([^()]{2,80})\)|\s[-–—]\s([^()–—]{2,80}?)\s[-–—]\s/g;

/** `Function as a Service (FaaS)`, `FaaS (Function as a Service)`, `FaaS - Function as a Service - is`: the short form is the term. */
export function abbreviations(context: DefinitionContext): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const line of context.lines) {
    const listed = listedShortForm(context, line);
    if (listed) found.push(listed);
    if (!/[(–—]|\s-\s/.test(line.text)) continue;
    const offsetOf = offsetsIn(context.note.text, line);
    for (const bracket of line.text.matchAll(aside)) {
      const inside = (bracket[1] ?? bracket[2] ?? '').trim();
      const from = Math.max(0, bracket.index - mostBefore);
      const near = line.text.slice(from, bracket.index).trimEnd();
      const pair = shortOutside(near, inside) ?? shortInside(near, inside);
      if (!pair) continue;
      const at = pair.longInside
        ? bracket.index + bracket[0].indexOf(inside)
        : from + near.length - pair.long.length;
      const start = offsetOf(at);
      const end = offsetOf(at + pair.long.length);
      found.push({
        term: pair.short,
        aliases: [pair.long],
        line,
        start,
        end,
        sure: 0.85,
        by: 'abbreviation',
      });
    }
  }
  return found;
}

/** `*[FaaS]: Function as a Service`: the syntax for abbreviations of PHP Markdown Extra. */
function listedShortForm({ note }: DefinitionContext, line: Line): Candidate | undefined {
  const [mark, term, long] = /^\*\[([^\][]{2,40})\]:\s+(?=(\S.*)$)/.exec(line.text) ?? [];
  if (mark === undefined || term === undefined || long === undefined) return undefined;
  const start = offsetIn(note.text, line, mark.length);
  const aliases = isLongFormOf(term, long) ? [long.trim()] : [];
  return { term, aliases, line, start, end: line.end, sure: 0.9, by: 'abbreviation' };
}

interface Pair {
  readonly short: string;
  readonly long: string;
  readonly longInside: boolean;
}

/** `FaaS (Function as a Service)` */
function shortOutside(before: string, inside: string): Pair | null {
  const short = /(\S+)$/.exec(before)?.[1]?.replace(/^["'“(]+|["'”,]+$/g, '') ?? '';
  return isAcronym(short) && isLongFormOf(short, inside)
    ? { short, long: inside, longInside: true }
    : null;
}

/** `on the job (OTJ)`, `Secure Sockets Layer (SSL)`: each word has a letter, also a small first word. */
const spellsByInitials = (short: string, words: readonly string[]): boolean =>
  words
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase() === short.toLowerCase();

/** `Function as a Service (FaaS)`: as many words before the bracket as the letters need. */
function shortInside(before: string, inside: string): Pair | null {
  const short =
    inside
      .replace(/["'“”]/g, '')
      .split(/[,;]/)[0]
      ?.trim() ?? '';
  if (!isAcronym(short)) return null;
  const words = before.split(/\s+/);
  const initials = words.slice(-short.length);
  if (spellsByInitials(short, initials))
    return { short, long: initials.join(' '), longInside: false };
  for (let count = 1; count <= Math.min(words.length, short.length * 2 + 2); count++) {
    const last = words.slice(-count);
    if (isSmallWord(last[0] ?? '')) continue;
    const long = last.join(' ');
    const first = /^[^\p{L}]*(\p{L})/u.exec(long)?.[1]?.toLowerCase();
    if (first === short[0]?.toLowerCase() && isLongFormOf(short, long)) {
      return { short, long: long.replace(/^["'“(*_]+/, ''), longInside: false };
    }
  }
  return null;
}
