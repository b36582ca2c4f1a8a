/** A file as the reader takes it in. */
export interface NoteFile {
  /** Relative to the notes folder, with `/` between its parts. */
  readonly path: string;
  /** Decoded text without a byte-order mark; line ends as on disk. */
  readonly text: string;
}
