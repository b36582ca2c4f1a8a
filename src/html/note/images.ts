import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { linkedPath } from '../../model/note-finder.ts';

/** A placeholder replaces a larger image. */
export const LARGEST_IMAGE_BYTES = 300_000;
/** Largest size of all images of one page together, each counted once. */
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

/** An image of the notes as a `data:` address, or the reason why it is left out. */
export type FoundImage =
  | { readonly address: string }
  | { readonly leftOut: 'missing' | 'too large' };

/** Reads the images of a folder of notes: never from outside of the folder, each once, and none that is too large. */
export class Images {
  /** Absolute path, with links resolved. */
  readonly #root: string;
  readonly #found = new Map<string, FoundImage>();
  #bytes = 0;
  /** Files that were left out because they are too large. */
  readonly tooLarge = new Set<string>();

  /** @param root absolute path of the notes folder */
  constructor(root: string) {
    this.#root = realpathSync(root);
  }

  /** Starts another page, which has room for as much as the pages before it. */
  startPage(): void {
    this.#found.clear();
    this.#bytes = 0;
  }

  /**
   * @param file the note that shows the image
   * @param path the path as written, but decoded; relative to the note's folder, or to the root if it begins with `/`
   */
  find(file: string, path: string): FoundImage {
    const inside = linkedPath(file, path);
    const known = inside === undefined ? MISSING : (this.#found.get(inside) ?? this.#read(inside));
    if (inside !== undefined) this.#found.set(inside, known);
    return known;
  }

  /** Finds an embed, which names only a file: in the note's folder, in the root, or in an attachments folder of these. */
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
        this.tooLarge.add(inside);
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
/** Names that folders of attachments commonly have. */
const ATTACHMENTS = ['attachments', 'assets', 'images', 'img', 'media', '_resources'];

const isTooLarge = (image: FoundImage): boolean =>
  'leftOut' in image && image.leftOut === 'too large';
