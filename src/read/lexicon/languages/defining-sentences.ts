import type { Language } from './language.ts';

/** The words of a language's defining sentences, each as alternatives of a regular expression, in lower case. */
interface DefiningWords {
  readonly articles: string;
  /** Articles that an apostrophe joins to the noun. */
  readonly elided?: string;
  /** Forms of "is" and "are". */
  readonly is: string;
  /** Forms of "is" behind a comma: `, c'est`. */
  readonly thatIs?: string;
  /** Words that begin a meaning directly behind "is": indefinite articles, `when`. */
  readonly a: string;
  readonly the: string;
  readonly elidedThe?: string;
  /** Words behind "the" and its noun that specify the noun: relative pronouns, prepositions. */
  readonly tells: string;
  /** The words of `tells` that specify a noun in a short meaning: "of", "that", "for". */
  readonly apart: string;
  /** Words behind "the" or a verb that count, compare or judge: such a sentence defines nothing. */
  readonly evaluates: string;
  /** Verbs that define by themselves: "means"; "happens when". */
  readonly means: string;
  /** Further sentences, with the groups `term` and `meaning`. */
  readonly others: readonly RegExp[];
}

const TERM = String.raw`(?<term>[\p{L}\d][^.:;,()]{1,50}?)`;

/** Makes the patterns of a language with articles before the noun. */
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
  // With another name in brackets, or an aside: `Der Rückstau (engl. backpressure), kurz gesagt, ist ...`.
  const begin = `^${article}${TERM}(?:\\s\\([^()]{2,40}\\))?(?:,\\s[^,.:;()]{2,20},)?`;
  const noRemark = `(?!(?:${evaluates})(?!\\p{L}))`;
  const definite = `(?:(?:${the})\\s+${elidedThe ? `|(?:${elidedThe})['’]` : ''})`;
  const defines = [
    `${begin}${isVerb}\\s+(?<meaning>(?:${a})\\s\\S.*)$`,
    `${begin}${isVerb}\\s+(?<meaning>${definite}${noRemark}(?:[^\\s.]+\\s+){1,3}(?:${tells})\\s\\S.*)$`,
    `${begin}\\s+(?:${means})(?:[,:]\\s*|\\s+)${noRemark}(?<meaning>\\S+\\s+\\S+\\s.*)$`,
  ].map((pattern) => new RegExp(pattern, 'iu'));
  // A noun, perhaps with an adjective, and a word of `apart`.
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
