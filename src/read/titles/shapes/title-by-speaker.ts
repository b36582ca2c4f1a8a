import { choiceOf } from '../../lexicon/languages/all.ts';
import { peopleIn } from '../../lexicon/people.ts';
import type { LineShape } from './line-shape.ts';

const foreignBy = choiceOf(({ byline }) => byline.inTitle);

const pattern = new RegExp(
  `^(.*[^\\s,(])([\\s,(]+)(by|presented by|with|w/|${foreignBy})\\s*:?\\s+(\\S.*?)\\)?$`,
  'i',
);

/** `Title by Ann Lee and Bo Ray, Acme` · `Title (by Ann Lee)` · `Title with Ann Lee`. */
export const titleBySpeaker: LineShape = {
  id: 'title-by-speaker',
  sign: new RegExp(`[\\s,(](?:by|with|w/|${foreignBy})[\\s:]`, 'i'),
  read({ text }) {
    const parts = pattern.exec(text);
    if (!parts?.[1] || !parts[4]) return null;
    const by = /by$/i.test(parts[3] ?? '');
    // In other languages the word stands in many titles; behind a comma it does not.
    const isApart = /[,(]/.test(parts[2] ?? '') && !/^(?:with|w\/)$/i.test(parts[3] ?? '');
    const trust = by ? 0.55 : isApart ? 0.4 : 0.2;
    return { title: parts[1], people: peopleIn(parts[4]), trust };
  },
};
