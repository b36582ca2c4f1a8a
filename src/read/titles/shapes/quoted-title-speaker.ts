import { peopleIn } from '../../lexicon/people.ts';
import type { LineShape } from './line-shape.ts';

/** `"Title" by Ann Lee, Acme` · `"Title" - Ann Lee`. */
export const quotedTitleSpeaker: LineShape = {
  id: 'quoted-title-speaker',
  sign: /^["“„«]/,
  read({ text }) {
    const parts = /^["“„«](.+)["”“»],?\s*(?:\(?\b(?:by|with)\b:?|[-–—|:,(/·•]+)\s*(.+)$/i.exec(
      text,
    );
    if (!parts?.[1] || !parts[2] || /["“”]/.test(parts[1])) return null;
    const by = /["”“»],?\s*\(?(?:by|with)\b/i.test(text);
    return { title: parts[1], people: peopleIn(parts[2]), trust: by ? 0.9 : 0.5 };
  },
};
