import { alternativesOf } from '../lexicon/languages/all.ts';
import { isTemplatePlaceholder } from '../lexicon/placeholders.ts';
import { withShownWikilinks } from '../markdown/wikilinks.ts';
import { isList, type Value } from './value.ts';

/** Limits of a field: characters of a text, and items of a list. */
const longestValue = 1_000;
const mostValues = 200;

/** Keys for the parts of a name: `{first: Ann, last: Lee}`. */
const firstName = new RegExp(
  `^(?:(?:first|given|fore)(?:[_ -]?name)?|${alternativesOf(({ people }) => people.firstName)})$`,
  'i',
);
const lastName = new RegExp(
  `^(?:(?:last|family|sur)(?:[_ -]?name)?|${alternativesOf(({ people }) => people.lastName)})$`,
  'i',
);

/** The text of a value, on one line: the first item of a list, the name in a mapping, the visible text of a link. */
export function textOf(value: Value): string | undefined {
  if (typeof value === 'string') {
    if (isTemplatePlaceholder(value)) return undefined;
    return withShownLinks(value.slice(0, longestValue)).replace(/\s+/g, ' ').trim() || undefined;
  }
  if (typeof value === 'boolean' || value === null) return undefined;
  if (isList(value)) return textOf(linkIn(value) ?? value[0] ?? null);
  for (const [key, part] of value)
    if (/^(?:name|title|full[_ -]?name)$/i.test(key)) return textOf(part);
  const part = (names: RegExp) => {
    for (const [key, one] of value) if (names.test(key)) return textOf(one) ?? '';
    return '';
  };
  const first = part(firstName);
  const last = part(lastName);
  return `${first} ${last}`.trim() || undefined;
}

/** The wikilink in nested lists: YAML parses `[[people/ann|Ann Lee]]` without quotes as a list in a list. */
function linkIn([inner = null]: readonly Value[]): string | undefined {
  if (!isList(inner) || inner.length > 1) return undefined;
  return typeof inner[0] === 'string' ? `[[${inner[0]}]]` : undefined;
}

/** Replaces links with their visible text: `[SmallConf 2022](https://...)` gives `SmallConf 2022`. */
const withShownLinks = (text: string): string =>
  withShownWikilinks(text).replace(/!?\[([^\][]{1,200})\]\([^()\s]{1,400}\)/g, '$1');

/** Joins the lines of a text, without their bullets. */
export const inOneLine = (text: string, separator: string): string =>
  text
    .trim()
    .replace(/^[ \t]*[-*][ \t]+/gm, '')
    .split(/\s*\n\s*/)
    .join(separator);

/** Whether a text is only hashtags, separated by spaces: `#moss #wet`. */
export const areHashtags = (text: string): boolean => /^(?:#[^\s,#]+\s*){2,}$/.test(text);

/** The items of a list, up to the limit; a single value as a list of one. */
export const valuesOf = (value: Value): readonly Value[] =>
  isList(value) ? value.slice(0, mostValues) : [value];

/**
 * The texts of a list, or the items of a single text.
 * @param separatorIn returns the separator of the items in a text
 */
export function listOf(value: Value, separatorIn: (text: string) => RegExp): readonly string[] {
  const texts = valuesOf(value).map(
    (one) =>
      textOf(isList(one) ? [one] : typeof one === 'string' ? inOneLine(one, ', ') : one) ?? '',
  );
  return (texts.length === 1 ? texts.flatMap((text) => text.split(separatorIn(text))) : texts)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
