declare module 'launch-editor/get-args.js' {
  /** The words that open an editor, by its program's name, at a place of a file. */
  function wordsFor(
    editor: string,
    fileName: string,
    lineNumber: number,
    columnNumber: number,
  ): readonly (string | number)[];
  export = wordsFor;
}
