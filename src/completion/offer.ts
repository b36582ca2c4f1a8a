/** A candidate for the word at the cursor. */
export interface Offer {
  /** The full word as the program gets it: not quoted for any shell. */
  readonly value: string;
  /** A description of one line; may be empty. */
  readonly about: string;
}

/**
 * What a shell offers. `values`: each begins with the word at the cursor, in any case. `inside`: none does, but an
 * inner word of each does. `folders` and `files`: the shell lists them itself.
 */
export type Offers =
  | { readonly kind: 'values' | 'inside'; readonly list: readonly Offer[] }
  | { readonly kind: 'folders' | 'files' };
