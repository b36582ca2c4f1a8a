import { highlighterFor } from '../code/highlighter-for.ts';
import { NoteFinder } from '../model/note-finder.ts';
import type { Collection } from '../site/collection.ts';
import type { AddressOf, Place } from '../site/places.ts';
import { languageOf } from './language.ts';
import type { Images } from './note/images.ts';
import type { NoteLink } from './note/links-and-images.ts';
import { noteBody } from './note/note-body.ts';

/** A note, or a part of one, to convert to HTML. */
export interface BodySource {
  readonly file: string;
  /** As in the file. */
  readonly markdown: string;
  /** The 1-based line of the file on which the Markdown begins. */
  readonly firstLine: number;
  /** The title that the page shows above the text. */
  readonly title: string;
  /** Gives addresses relative to the page. */
  readonly addressOf: AddressOf;
}

/** Converts notes to HTML, with links between their pages. */
export class Bodies {
  readonly #collection: Collection;
  readonly #images: Images;
  readonly #language: string;
  readonly #finder: NoteFinder;

  /** @param language of the pages; the HTML of a note in another language states that language */
  constructor(collection: Collection, images: Images, language: string) {
    this.#collection = collection;
    this.#images = images;
    this.#language = language;
    this.#finder = new NoteFinder(
      collection.notes().map(({ file, aliases }) => ({ path: file, aliases })),
    );
  }

  async htmlOf({ file, markdown, firstLine, title, addressOf }: BodySource): Promise<string> {
    const html = noteBody(
      { markdown, firstLine, title },
      {
        addressOf: (link) => {
          const place = this.#placeOf(link, file);
          return place && addressOf(place);
        },
        image: (path, kind) =>
          kind === 'wiki' ? this.#images.findNamed(file, path) : this.#images.find(file, path),
        highlight: await highlighterFor(markdown),
      },
    );
    const language = languageOf(markdown);
    return language === this.#language ? html : `<div lang="${language}">${html}</div>`;
  }

  #placeOf({ kind, target, part }: NoteLink, file: string): Place | undefined {
    if (target === '') return { to: 'note', file, part };
    const number = this.#finder.find({ path: file }, { kind, target });
    const note = this.#collection.notes()[number ?? -1];
    return note && { to: 'note', file: note.file, part };
  }
}
