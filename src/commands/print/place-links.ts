import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileAddress } from '../../render/text/hyperlink.ts';
import type { NotesPlace } from '../../render/text/terminal.ts';

/** Places of notes as addresses. The machine's name tells a terminal elsewhere that they are not there. */
export const addressesIn =
  (root: string) =>
  ({ file, line }: NotesPlace): string =>
    fileAddress(join(root, file), line, hostname());
