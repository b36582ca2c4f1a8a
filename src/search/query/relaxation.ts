/** One thing the search had to give way on, in the order it was given up. */
export type Relaxation =
  /** A word the notes do not know was read as one they do. */
  | { readonly kind: 'typo'; readonly from: string; readonly to: string }
  /** One word read as two, or two as one. */
  | { readonly kind: 'split' | 'join'; readonly from: string; readonly to: string }
  /** The last word was taken for the start of a longer one. */
  | { readonly kind: 'prefix'; readonly from: string; readonly to: string }
  /** No note has the word; longer words that it is a part of were taken, such as `to`. */
  | { readonly kind: 'inside'; readonly from: string; readonly to: string }
  /** What looks like the option of a command, or what to leave out leaves nothing, was looked for as a word. */
  | { readonly kind: 'flag' | 'kept'; readonly from: string; readonly to: string }
  /** A name before a colon that is no field was taken for a word; so was a field with a value that it cannot have. */
  | { readonly kind: 'field' | 'value'; readonly from: string; readonly to: string }
  /** An alias or acronym was read as its term. */
  | { readonly kind: 'alias'; readonly from: string; readonly to: string }
  /** No document has all the words; `to` names the words the best ones have. */
  | { readonly kind: 'partial'; readonly from: string; readonly to: string };
