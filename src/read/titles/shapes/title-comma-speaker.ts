import { peopleIn } from '../../lexicon/people.ts';
import type { LineShape } from './line-shape.ts';

/** `Title, Ann Lee`. */
export const titleCommaSpeaker: LineShape = {
  id: 'title-comma-speaker',
  sign: /,\s/,
  read({ text }) {
    const parts = /^(.*\S),\s+([^,]+)$/.exec(text);
    if (!parts?.[1] || !parts[2] || parts[1].split(/\s+/).length < 2) return null;
    return { title: parts[1], people: peopleIn(parts[2]), trust: 0.2 };
  },
};
