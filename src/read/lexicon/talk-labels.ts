import { alternativesOf } from './languages/all.ts';

const words = [
  'lightning talk|talk|session|keynote|ignite|workshop|panel',
  alternativesOf(({ programme }) => programme.talk),
  alternativesOf(({ byline }) => byline.talk),
].join('|');

const label = new RegExp(
  `^(${words})\\s*#?(?:\\d{1,3}|[IVX]{1,4}(?!\\p{L}))?\\s*(?:[:：]|\\s[–—-]|(?=[「『]))\\s*(?=\\S)`,
  'iu',
);

/** The label before the title of a talk in a heading, in lower case: `charla` in `Charla: ...`. */
export const talkLabelOf = (text: string): string | undefined =>
  label.exec(text)?.[1]?.toLowerCase();

/** A heading without its label; `ignite` stays, as part of the title. */
export const withoutTalkLabel = (text: string): string =>
  talkLabelOf(text) === 'ignite' ? text : text.replace(label, '');
