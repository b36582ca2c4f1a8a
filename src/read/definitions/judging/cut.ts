import type { Line } from '../../markdown/line.ts';
import { isTermLike } from './likeness.ts';
import { splitAlias } from './split-alias.ts';

/** A line cut at the mark between a term and its meaning. */
export interface Cut {
  readonly term: string;
  /** Position in the line's plain text where the meaning begins. */
  readonly from: number;
  readonly meaning: string;
  readonly mark: 'colon' | 'dash' | 'equals' | 'arrow' | 'left-arrow' | 'semicolon';
  /** How much the mark says for a definition, from 0 to 1. */
  readonly trust: number;
}

/** One of the marks below: most lines have none and need not be searched for each. */
const anyMark = /[:=;]\s|[–—→⇒←：]|\s-{1,3}\s|[-=]>|<-/;

const marks: readonly {
  readonly mark: Cut['mark'];
  /** One of these is in a line with the mark. */
  readonly signs: readonly string[];
  readonly at: RegExp;
  readonly trust: number;
}[] = [
  {
    mark: 'colon',
    signs: [':', '：'],
    at: /^([^:：=]{2,70}?)\s*(?::\s+|：\s*)(?=\S)/,
    trust: 0.42,
  },
  {
    mark: 'dash',
    signs: ['-', '–', '—'],
    at: /^([^:]{2,60}?)(?:\s+(?:-{1,3}|[–—])\s+|\s?[–—]\s+|[–—](?=\p{L}))(?=\S)/u,
    trust: 0.42,
  },
  { mark: 'equals', signs: ['='], at: /^([^:=()]{2,50}?)\s*={1,2}\s+(?=\S)/, trust: 0.5 },
  {
    mark: 'arrow',
    signs: ['>', '→', '⇒'],
    at: /^([^:=()]{2,30}?)\s*(?:->|=>|→|⇒)\s*(?=\S)/,
    trust: 0.3,
  },
  {
    mark: 'left-arrow',
    signs: ['<-', '←'],
    at: /^([^:=()]{2,40}?)\s*(?:<-{1,3}|←)\s+(?=\S)/,
    trust: 0.42,
  },
  { mark: 'semicolon', signs: [';'], at: /^([^:=();,.]{2,30}?);\s+(?=\S)/, trust: 0.3 },
];

/** The lines of a note, each cut once, when it is asked for first. */
export class CutLines {
  readonly #lines: readonly Line[];
  readonly #cuts: (Cut | null)[] = [];
  readonly #likely: boolean[] = [];

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  at(index: number): Cut | null {
    let cut = this.#cuts[index];
    if (cut === undefined) {
      cut = cutLine(this.#lines[index]?.text ?? '');
      this.#cuts[index] = cut;
    }
    return cut;
  }

  /** Whether a line is cut at such a mark, with what can be a term before it. */
  isTermAt(index: number, mark: Cut['mark']): boolean {
    const cut = this.at(index);
    if (cut?.mark !== mark) return false;
    const likely = this.#likely[index] ?? isTermLike(splitAlias(cut.term).name);
    this.#likely[index] = likely;
    return likely;
  }
}

/** Whether a formula that began before a mark has not ended there: `Energy $E = mc^2$`. */
const isInFormula = (before: string): boolean => before.split('$').length % 2 === 0;

/** Cuts a line at its first mark. */
function cutLine(text: string): Cut | null {
  if (!anyMark.test(text)) return null;
  let best: Cut | null = null;
  for (const { mark, signs, at, trust } of marks) {
    if (!signs.some((sign) => text.includes(sign))) continue;
    const found = at.exec(text);
    if (!found?.[1] || isInFormula(found[1])) continue;
    const cut = {
      term: found[1],
      from: found[0].length,
      meaning: text.slice(found[0].length).trimEnd(),
      mark,
      trust,
    };
    if (!best || cut.from < best.from) best = cut;
  }
  return best;
}
