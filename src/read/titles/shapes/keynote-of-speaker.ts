import { peopleIn } from '../../lexicon/people.ts';
import type { LineShape } from './line-shape.ts';

/** `Ann Lee Keynote` · `Keynote Ann Lee`. */
export const keynoteOfSpeaker: LineShape = {
  id: 'keynote-of-speaker',
  sign: /\bkeynote\b/i,
  read({ text }) {
    const parts = /^(.{4,50}?)\s+(?:opening\s|closing\s)?keynote$/i.exec(text);
    const people = parts?.[1] ? peopleIn(parts[1].replace(/['’]s$/, '')) : [];
    return people.length === 1 ? { title: text, people, trust: 0.8 } : null;
  },
};
