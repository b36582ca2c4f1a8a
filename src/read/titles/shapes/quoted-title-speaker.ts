import { choiceOf } from '../../lexicon/languages/all.ts';
import { peopleIn } from '../../lexicon/people.ts';
import type { LineShape } from './line-shape.ts';

/** Behind a quotation such words say who said it, also those that stand in many titles. */
const by = `by|with|${choiceOf(({ byline }) => byline.inTitle)}|${choiceOf(({ byline }) => byline.by)}`;

const pattern = new RegExp(
  `^["“„«](.+)["”“»],?\\s*(?:\\(?(${by})(?=[\\s:]):?|[-–—|:,(/·•]+)\\s*(\\S.*?)\\)?$`,
  'i',
);

/** `セッション1「題」陳小安さん（星雲）`: what stands behind such quotes needs no word. */
const cornered = new RegExp(
  `^(?:(?:${choiceOf(({ programme }) => programme.talk)})\\s*#?\\d{0,2}\\s*[:：]?\\s*)?[「『《]([^「」『』《》]+)[」』》]\\s*(?:[-–—|｜:：/／]\\s*)?(\\S.*)$`,
  'i',
);

/** `"Title" by Ann Lee, Acme` · `"Title" - Ann Lee` · `„Titel“ von Ann Lee`. */
export const quotedTitleSpeaker: LineShape = {
  id: 'quoted-title-speaker',
  sign: /^["“„«]|[」』》]/,
  read({ text }) {
    const [, inCorners, behind = ''] = cornered.exec(text) ?? [];
    if (inCorners) return { title: inCorners, people: peopleIn(behind), trust: 0.4 };
    const [, title, word, named] = pattern.exec(text) ?? [];
    if (!title || !named || /["“”]/.test(title)) return null;
    return { title, people: peopleIn(named), trust: word === undefined ? 0.5 : 0.9 };
  },
};
