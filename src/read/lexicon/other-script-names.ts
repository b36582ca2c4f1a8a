import { choiceOf } from './languages/all.ts';

/** A few words in a script whose names cannot be told from other words by their looks. */
const OTHER_SCRIPT = /^(?!.*[A-Za-z0-9@/:])[\p{L}\p{M}'’.·・ -]{1,40}$/u;

/** What parts a name from a company and a job in Chinese, Japanese and Korean. */
const behindOtherName = new RegExp(
  `\\s*[／/（(,，、]\\s*|\\s+(?=\\S*(?:${choiceOf(({ people }) => people.company)}))`,
  'u',
);

const honorific = new RegExp(`(?:${choiceOf(({ people }) => people.honorific)})$`, 'u');

/** Names in another script, where a label says that there are some: `陳小安／星雲科技`. */
export function namesInOtherScript(text: string): readonly string[] {
  if (!/[^\0-\u024f]/.test(text)) return [];
  return text
    .split(/\s*[、，;；&]\s*/)
    .map((part) => part.split(behindOtherName)[0]?.trim().replace(honorific, '') ?? '')
    .filter((name) => OTHER_SCRIPT.test(name) && name.length >= 2 && name.length <= 20);
}
