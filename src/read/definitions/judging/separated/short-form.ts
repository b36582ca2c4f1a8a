import type { Line } from '../../../markdown/line.ts';
import { isAcronym, spellsOut } from '../acronyms.ts';
import type { Candidate } from '../candidate.ts';
import type { Cut } from '../cut.ts';

/** `Universal Control Plane - UCP`: the short form behind; `The new UCP - Universal Control Plane`: before. */
export function shortForm(line: Line, cut: Cut): readonly Candidate[] | null {
  const short = shortBehind(cut);
  if (short) {
    const place = { line, start: line.start, end: line.start + cut.term.length };
    return [
      { ...place, term: short, aliases: [cut.term.trim()], sure: 0.8, by: 'long-form-first' },
    ];
  }
  const words = cut.term.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !isAcronym(last)) return null;
  const long = /^[^,.;(]+/.exec(cut.meaning)?.[0].trim() ?? '';
  if (!spellsOut(last, long)) return null;
  const place = { line, start: line.start, end: line.end };
  return [{ ...place, term: last, aliases: [long], sure: 0.7, by: 'short-form-first' }];
}

/** `Universal Control Plane - UCP`: the short form behind the long one. */
function shortBehind(cut: Cut): string | null {
  const short = cut.meaning.replace(/[.,;]$/, '');
  return isAcronym(short) && spellsOut(short, cut.term) ? short : null;
}
