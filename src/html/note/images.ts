import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { linkedPath } from '../../model/note-finder.ts';

/** A larger one is left out of the page, which says so. */
export const LARGEST_IMAGE_BYTES = 300_000;
/** All images of a page together. */
const MOST_IMAGE_BYTES = 10_000_000;

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};

/** An image of the notes as an address that holds all of it, or why it is not shown. */
export type FoundImage =
  | { readonly address: string }
  | { readonly leftOut: 'missing' | 'too large' };

/** Reads the images of a folder of notes: never from outside of it, each once, none that is too large. */
export class Images {
  /** Absolute path, links followed. */
  readonly #root: string;
  readonly #found = new Map<string, FoundImage>();
  #bytes = 0;
  /** Files that were not taken since they are too large. */
  readonly tooLarge: string[] = [];

  /** @param root absolute path of the notes folder */
  constructor(root: string) {
    this.#root = realpathSync(root);
  }

  /**
   * @param file the note that shows it
   * @param path as it is written there, decoded; from the note's folder, or from the root with a `/` before it
   */
  find(file: string, path: string): FoundImage {
    const inside = linkedPath(file, path);
    const known = inside === undefined ? MISSING : (this.#found.get(inside) ?? this.#read(inside));
    if (inside !== undefined) this.#found.set(inside, known);
    return known;
  }

  /** An embed is named by its file alone, from wherever it stands; its folder is the note's, the root, or one of these. */
  findNamed(file: string, name: string): FoundImage {
    const tries = [
      name,
      `/${name}`,
      ...ATTACHMENTS.flatMap((folder) => [`${folder}/${name}`, `/${folder}/${name}`]),
    ];
    const found = tries.map((path) => this.find(file, path));
    return found.find((image) => 'address' in image) ?? found.find(isTooLarge) ?? MISSING;
  }

  #read(inside: string): FoundImage {
    const type = TYPES[extname(inside).toLowerCase()];
    if (type === undefined) return MISSING;
    try {
      const path = realpathSync(join(this.#root, inside));
      const within = relative(this.#root, path);
      const stats = statSync(path);
      if (within === '..' || within.startsWith(`..${sep}`) || !stats.isFile()) return MISSING;
      if (stats.size > LARGEST_IMAGE_BYTES || this.#bytes + stats.size > MOST_IMAGE_BYTES) {
        this.tooLarge.push(inside);
        return { leftOut: 'too large' };
      }
      this.#bytes += stats.size;
      return { address: `data:${type};base64,${readFileSync(path).toString('base64')}` };
    } catch {
      return MISSING;
    }
  }
}

const MISSING: FoundImage = { leftOut: 'missing' };
/** Where people keep attachments. */
const ATTACHMENTS = ['attachments', 'assets', 'images', 'img', 'media', '_resources'];

const isTooLarge = (image: FoundImage): boolean =>
  'leftOut' in image && image.leftOut === 'too large';
