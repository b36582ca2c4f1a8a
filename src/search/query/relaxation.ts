/** One change that the search made to a query. Lists of relaxations are in the order of the changes. */
export type Relaxation =
  /** A word that no note contains was read as a similar word that the notes contain. */
  | { readonly kind: 'typo'; readonly from: string; readonly to: string }
  /** One word was read as two, or two words as one. */
  | { readonly kind: 'split' | 'join'; readonly from: string; readonly to: string }
  /** The last word was read as the start of a longer word. */
  | { readonly kind: 'prefix'; readonly from: string; readonly to: string }
  /** No note contains the word; it was read as a part of longer words, of which `to` is an example. */
  | { readonly kind: 'inside'; readonly from: string; readonly to: string }
  /** An excluded word was searched for: it looks like a command's option (`flag`), or its exclusion left no hit. */
  | { readonly kind: 'flag' | 'kept'; readonly from: string; readonly to: string }
  /** A name before a colon was read as a word: there is no such field, or the field cannot have the value. */
  | { readonly kind: 'field' | 'value'; readonly from: string; readonly to: string }
  /** A name, acronym or synonym was read as another name for the same thing. */
  | { readonly kind: 'alias'; readonly from: string; readonly to: string }
  /** No hit has all the words; `to` contains the words that the best hit has. */
  | { readonly kind: 'partial'; readonly from: string; readonly to: string };
