import { COLOURS } from './colours.ts';
import { FRAME } from './frame.ts';
import { LISTS } from './lists.ts';
import { NOTE } from './note.ts';

/** The stylesheet of every page. */
export const STYLE = [COLOURS, FRAME, LISTS, NOTE].join('').replace(/\n+/gu, '\n');
