import type { Language } from './language.ts';

/**
 * The words of which a language makes sentences that say what something is. Each is an alternation in a regular
 * expression, lower-case.
 */
interface DefiningWords {
  readonly articles: string;
  /** Articles that an apostrophe joins to the noun. */
  readonly elided?: string;
  /** Forms of "is" and "are". */
  readonly is: string;
  /** The same behind a pause. */
  readonly thatIs?: string;
  /** What a meaning begins with right behind them: indefinite articles, `when`. */
  readonly a: string;
  readonly the: string;
  readonly elidedThe?: string;
  /** Behind "the" and its noun: what tells which one it is, a relative pronoun or a preposition. */
  readonly tells: string;
  /** Of these, what tells a thing from its like right behind its noun: "of", "that", "for". */
  readonly apart: string;
  /** Right behind "the" or a verb: what counts, compares or praises and so says nothing of what it is. */
  readonly evaluates: string;
  /** Verbs that define by themselves: "means"; "happens when". */
  readonly means: string;
  /** Further sentences, with the groups `term` and `meaning`. */
  readonly others: readonly RegExp[];
}

const TERM = String.raw`(?<term>[\p{L}\d][^.:;,()]{1,50}?)`;

/** Of a language whose articles stand before the noun. */
export function definingSentences(words: DefiningWords): Pick<Language, 'defines' | 'glosses'> {
  const {
    articles,
    elided,
    is,
    thatIs,
    a,
    the,
    elidedThe,
    tells,
    apart,
    evaluates,
    means,
    others,
  } = words;
  const article = `(?:(?:${articles})\\s+${elided ? `|(?:${elided})['’]\\s?` : ''})?`;
  const isVerb = `(?:\\s+(?:${is})${thatIs ? `|${thatIs}` : ''})`;
  // Another name in brackets, or a pause: `Der Rückstau (engl. backpressure), kurz gesagt, ist ...`.
  const begin = `^${article}${TERM}(?:\\s\\([^()]{2,40}\\))?(?:,\\s[^,.:;()]{2,20},)?`;
  const noRemark = `(?!(?:${evaluates})(?!\\p{L}))`;
  const definite = `(?:(?:${the})\\s+${elidedThe ? `|(?:${elidedThe})['’]` : ''})`;
  const defines = [
    `${begin}${isVerb}\\s+(?<meaning>(?:${a})\\s\\S.*)$`,
    `${begin}${isVerb}\\s+(?<meaning>${definite}${noRemark}(?:[^\\s.]+\\s+){1,3}(?:${tells})\\s\\S.*)$`,
    `${begin}\\s+(?:${means})(?:[,:]\\s*|\\s+)${noRemark}(?<meaning>\\S+\\s+\\S+\\s.*)$`,
  ].map((pattern) => new RegExp(pattern, 'iu'));
  // A noun, perhaps with an adjective, and what tells it apart.
  const thing = `${noRemark}[\\p{L}-]+,?\\s+(?:(?!(?:${is})\\s)[\\p{L}-]+,?\\s+)?(?:${apart})\\s\\S`;
  const said = `(?:${is})\\s+(?:(?:${a})\\s+|${definite})?${thing}|(?:${a})\\s+${thing}|(?:${means})\\s+${noRemark}\\S+\\s\\S`;
  return {
    defines: [...defines, ...others],
    glosses: {
      said: new RegExp(`^(?:${said})`, 'iu'),
      bare: new RegExp(`^${definite}?${thing}`, 'iu'),
    },
  };
}
