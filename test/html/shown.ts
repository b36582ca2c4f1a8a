import { noteBody } from '../../src/html/note/note-body.ts';

/** The HTML of a note in a site without other notes. */
export const shownAlone = (markdown: string): string =>
  noteBody(
    { markdown, firstLine: 1, title: '' },
    { addressOf: () => undefined, image: () => ({ leftOut: 'missing' }), highlight: undefined },
  );
