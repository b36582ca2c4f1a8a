/** Something that can stand at the cursor. */
export interface Offer {
  /** The whole word, as the program is to get it: not quoted for any shell. */
  readonly value: string;
  /** One line on what it is; may be empty. */
  readonly about: string;
}

/**
 * What a shell is to offer. `values`: each begins with the word at the cursor, whatever its case.
 * `inside`: none does, but a word of each. `folders` and `files`: the shell knows them best.
 */
export type Offers =
  | { readonly kind: 'values' | 'inside'; readonly list: readonly Offer[] }
  | { readonly kind: 'folders' | 'files' };
