import { peopleIn } from '../../lexicon/people.ts';
import type { LineShape } from './line-shape.ts';

/** `Title by [Ann Lee](url)` · `Title - [Ann Lee](url), Acme`. */
export const titleLinkedSpeaker: LineShape = {
  id: 'title-linked-speaker',
  read({ text, marks }) {
    const link = marks.find((mark) => mark.kind === 'link' && mark.start > 3);
    if (!link) return null;
    const before = /^(.*?)[\s,]*(\bby\b:?|\bwith\b|[-–—|:(])\s*$/i.exec(text.slice(0, link.start));
    if (!before?.[1] || !before[2]) return null;
    const trust = /by|with/i.test(before[2]) ? 0.85 : 0.4;
    return { title: before[1], people: peopleIn(text.slice(link.start)), trust };
  },
};
