import { noteBody } from '../../src/html/note/note-body.ts';

/** A note as HTML, in a site that has no other. */
export const shownAlone = (markdown: string): string =>
  noteBody(
    { markdown, firstLine: 1, title: '' },
    { addressOf: () => undefined, image: () => ({ leftOut: 'missing' }), highlight: undefined },
  );
