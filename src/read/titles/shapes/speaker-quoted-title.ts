import { peopleIn } from '../../lexicon/people.ts';
import type { LineShape } from './line-shape.ts';

/** `Ann Lee | @ann | Acme | "Title"` · `Ann Lee, Acme - "Title"`: the title ends the line, in quotes. */
export const speakerQuotedTitle: LineShape = {
  id: 'speaker-quoted-title',
  sign: /["”“»]$/,
  read({ text }) {
    const parts = /^([^"“”„«»]{4,120}?)\s*(?:\s[-–—|·•]|[:–—])\s*["“„«]([^"“”„«»]+)["”“»]$/.exec(
      text,
    );
    if (!parts?.[1] || !parts[2]) return null;
    const [name = ''] = parts[1].split(/\s\|\s/);
    return { title: parts[2], people: peopleIn(name), trust: 0.5 };
  },
};
