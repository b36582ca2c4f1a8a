import { peopleIn } from '../../lexicon/people.ts';
import type { LineShape } from './line-shape.ts';

/** Behind a colon stands a title as often as a name: one that no list knows is nobody's, unless its siblings are. */
const KNOWN = 0.75;

const labelled =
  /^((?:(?:opening|closing|morning|evening|day \w+)\s)?(?:keynote|fireside chat)(?:\s#?\d{1,2})?)\s?(?::|\s[-–—|])\s+([^:"“„«]{4,120})$/i;

/** `Ann Lee Keynote` · `Opening keynote: Ann Lee`. */
export const keynoteOfSpeaker: LineShape = {
  id: 'keynote-of-speaker',
  sign: /\bkeynote\b|^fireside chat/i,
  read({ text }) {
    const [, label, named = ''] = labelled.exec(text) ?? [];
    if (label && !/\s[-–—|]\s/.test(named)) {
      const people = peopleIn(named);
      const isKnown = people.some(({ likely }) => likely >= KNOWN);
      return { title: label, people, trust: isKnown ? 0.45 : 0.25 };
    }
    const parts = /^(.{4,50}?)\s+(?:opening\s|closing\s)?keynote$/i.exec(text);
    // `Ann Lee - Warm Stone - Keynote` has a title of its own.
    const isTitled = /\s[-–—|]\s.*[-–—|:]$/.test(parts?.[1] ?? '');
    const people = parts?.[1] && !isTitled ? peopleIn(parts[1].replace(/['’]s$/, '')) : [];
    return people.length === 1 ? { title: text, people, trust: 0.8 } : null;
  },
};
