/** A file that is to be kept: its bytes one piece after the other, so that a large one is not there twice. */
export interface KeptFile {
  readonly head: Uint8Array<ArrayBuffer>;
  readonly tail: readonly Uint8Array[];
}
