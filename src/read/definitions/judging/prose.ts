import type { Line } from '../../markdown/line.ts';
import type { DefinitionContext } from './candidate.ts';

/** A line that is longer is a paragraph that says more than what one thing is. */
const LONGEST = 600;

/** Stands in every sentence that says what something is: most lines have none and need no closer look. */
export const tellingVerb =
  /\s(?:is|are|be|means?|refers|stands|describes|denotes|says|occurs|happens|arises)\s/i;

/** The lines that may be sentences. */
export const proseOf = ({ lines }: DefinitionContext): readonly Line[] =>
  lines.filter(
    ({ kind, role, text }) => kind !== 'cell' && role !== 'task' && text.length <= LONGEST,
  );
