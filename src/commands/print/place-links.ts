import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Located } from '../../library/views.ts';
import { fileAddress } from '../../render/text/hyperlink.ts';

/** Makes file addresses of lines; the host name tells a terminal on another machine that the files are not local. */
export const addressesIn =
  (root: string) =>
  ({ file, line }: Located): string =>
    fileAddress(join(root, file), line, hostname());
