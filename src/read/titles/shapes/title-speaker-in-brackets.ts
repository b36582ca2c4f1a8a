import { peopleIn } from '../../lexicon/people.ts';
import type { LineShape } from './line-shape.ts';

/** `Title (Ann Lee)` · `Title (Ann Lee, Acme)` · `Title [Ann Lee]` · `題（陳小安）`. */
export const titleSpeakerInBrackets: LineShape = {
  id: 'title-speaker-in-brackets',
  sign: /[)\]）]$/,
  read({ text }) {
    const parts =
      /^(.*\S)\s+[([]([^()[\]]+)[)\]]$/.exec(text) ??
      /^([^（）]*[^（）\s])\s*（([^（）]+)）$/.exec(text);
    if (!parts?.[1] || !parts[2]) return null;
    return { title: parts[1], people: peopleIn(parts[2]), trust: 0.3 };
  },
};
