import type { CollectionDocument } from './collection.ts';

/** A search engine to be measured. */
export interface Engine {
  readonly name: string;
  /** Builds an index of the documents and returns the function that answers queries. */
  open(documents: readonly CollectionDocument[]): Promise<Answering> | Answering;
  /** Releases resources other than memory, such as a server. */
  close?(): void;
}

/** Returns the positions of the best documents in the collection, best first. */
export type Answering = (
  query: string,
  limit: number,
) => readonly number[] | Promise<readonly number[]>;
