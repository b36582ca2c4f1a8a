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
  /** One of these is in a line with the mark: most lines need not be searched. */
  readonly signs: readonly string[];
  readonly at: RegExp;
  readonly trust: number;
}[] = [
  { mark: 'colon', signs: [':'], at: /^([^:=]{2,70}?)\s*:(?:\s+)(?=\S)/, trust: 0.42 },
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
];

/** Cuts a line at its first mark. */
export function cutLine(text: string): (Cut & { readonly trust: number }) | null {
  let best: (Cut & { readonly trust: number }) | null = null;
  for (const { mark, signs, at, trust } of marks) {
    if (!signs.some((sign) => text.includes(sign))) continue;
    const found = at.exec(text);
    if (!found?.[1]) continue;
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
