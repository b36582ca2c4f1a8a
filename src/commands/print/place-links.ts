import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Located } from '../../library/views.ts';
import { fileAddress } from '../../render/text/hyperlink.ts';

/** Places of notes as addresses. The machine's name tells a terminal elsewhere that they are not there. */
export const addressesIn =
  (root: string) =>
  ({ file, line }: Located): string =>
    fileAddress(join(root, file), line, hostname());
