import { peopleIn } from '../../lexicon/people.ts';
import { nameLikelihood } from '../../lexicon/person-names.ts';
import { talkLabelOf } from '../../lexicon/talk-labels.ts';
import type { LineShape } from './line-shape.ts';

/** `Title - Ann Lee, Acme` · `Title — Ann Lee (Acme)` · `Title | Ann Lee`. */
export const titleDashSpeaker: LineShape = {
  id: 'title-dash-speaker',
  sign: /[–—|]|\s(?:--|\/\/|[-/~@·•])\s/,
  read({ text: written, marks }) {
    // Chinese has dashes of two letters.
    const text = written.replace(/\s?——\s?/g, ' — ');
    const parts = /^(.*\S)\s*(?:\s(?:--|\/\/|[-–—|/~@·•])\s|\s[–—]|[–—]\s|\|)\s*(\S.*)$/.exec(text);
    if (!parts?.[1] || !parts[2]) return null;
    const [head = '', tail = ''] = splitAtPerson(text, parts[1], parts[2]);
    // What is no title by itself leaves little but its speaker; a name is set apart by its type, too.
    const from = text.length - tail.length;
    const isSet = marks.some(
      ({ kind, start, end }) =>
        (kind === 'emphasis' || kind === 'strong') &&
        start >= from - 1 &&
        start <= from + 1 &&
        end > from + 4,
    );
    const isLabelled = talkLabelOf(head) !== undefined;
    const trust = isKeynote.test(head) ? 0.5 : isSet ? 0.45 : isLabelled ? 0.42 : 0.3;
    return { title: head, people: peopleIn(tail), trust };
  },
};

const isKeynote = /^(?:opening |closing |morning |day \w+ )?keynote$/i;

/** With several dashes, the first one that a person stands behind begins the speaker's part. */
function splitAtPerson(text: string, head: string, tail: string): readonly string[] {
  for (const cut of text.matchAll(/\s(?:--|[-–—|])\s/g)) {
    const before = text.slice(0, cut.index).trim();
    const after = text.slice(cut.index + cut[0].length).trim();
    const [first] = peopleIn(after);
    if (before !== '' && first && nameLikelihood(first.name) >= 0.7) return [before, after];
  }
  return [head, tail];
}
