import type { CollectionDocument } from './collection.ts';

/** A search engine as the benchmark sees it. */
export interface Engine {
  readonly name: string;
  /** Builds an index of the documents and gives what answers queries over it. */
  open(documents: readonly CollectionDocument[]): Promise<Answering> | Answering;
  /** Ends what was opened, where that is more than memory. */
  close?(): void;
}

/** Gives the positions of the best documents, best first. */
export type Answering = (
  query: string,
  limit: number,
) => readonly number[] | Promise<readonly number[]>;
