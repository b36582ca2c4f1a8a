import { peopleIn } from '../../lexicon/people.ts';
import type { LineShape } from './line-shape.ts';

/** `Title -- Ann Lee`. */
export const titleDoubleDashSpeaker: LineShape = {
  id: 'title-double-dash-speaker',
  sign: /\s--\s/,
  read({ text }) {
    const parts = /^(.*\S)\s+--\s+(\S.*)$/.exec(text);
    if (!parts?.[1] || !parts[2]) return null;
    return { title: parts[1], people: peopleIn(parts[2]), trust: 0.42 };
  },
};
