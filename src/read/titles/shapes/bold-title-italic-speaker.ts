import { peopleIn } from '../../lexicon/people.ts';
import type { LineShape } from './line-shape.ts';

/** `**Title** *Ann Lee*` · `**Title** _Ann Lee (Acme)_ (room)`. */
export const boldTitleItalicSpeaker: LineShape = {
  id: 'bold-title-italic-speaker',
  read({ text, marks }) {
    const bold = marks.find((mark) => mark.kind === 'strong' && mark.start === 0);
    const italic = marks.find((mark) => mark.kind === 'emphasis' && mark.start >= (bold?.end ?? 0));
    if (!bold || !italic || /\p{L}/u.test(text.slice(bold.end, italic.start))) return null;
    const people = peopleIn(text.slice(italic.start, italic.end));
    return { title: text.slice(0, bold.end), people, trust: 0.5 };
  },
};
