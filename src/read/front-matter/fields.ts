import type { FieldFacts, Seen } from '../facts/types.ts';
import { choiceOf, labelsOf } from '../lexicon/languages/all.ts';
import { isLeftOpen } from '../lexicon/left-open.ts';
import { namesInOtherScript } from '../lexicon/other-script-names.ts';
import { namesIn } from '../lexicon/people.ts';
import { isFamilyName, isGivenName } from '../lexicon/person-names.ts';
import { withShownWikilinks } from '../markdown/wikilinks.ts';
import { propertiesOf } from './properties.ts';
import { type Field, isList, type Value } from './value.ts';

/** What a field may be called; spaces, `-`, `_` and `(s)` are left out and case does not matter. */
const spellings = {
  type: ['type', 'kind', 'notetype', 'layout'],
  title: ['title', 'talk', 'talktitle', 'sessiontitle', 'session'],
  event: [
    'event',
    'events',
    'conference',
    'conferences',
    'conf',
    'meetup',
    'eventname',
    'conferencename',
  ],
  date: ['date', 'dates', 'day', 'eventdate', 'talkdate', 'presented', 'startdate', 'start'],
  track: ['track', 'stream', 'stage'],
  location: ['location', 'venue', 'city', 'place', 'where'],
  speakers: [
    ...['speaker', 'speakers', 'presenter', 'presenters', 'presentor', 'presentors', 'presentedby'],
    ...['author', 'authors', 'speakername', 'talkby', 'by', 'panelist', 'panelists'],
  ],
  topics: ['topics', 'topic', 'tags', 'tag', 'categories', 'category', 'keywords', 'keyword'],
  aliases: ['aliases', 'alias', 'aka', 'acronym', 'abbreviation'],
  created: [
    'created',
    'createdat',
    'createdon',
    'datecreated',
    'published',
    'publishdate',
    'pubdate',
  ],
} as const;

export type FieldName = keyof typeof spellings;

/** The fields that other languages have names for. */
const inOtherLanguages = [
  'type',
  'title',
  'event',
  'date',
  'location',
  'speakers',
  'topics',
] as const;

/** A name without spaces, `-`, `_` and `(s)`, in lower case. */
const bare = (name: string): string => name.toLowerCase().replace(/\(s\)|[\s_:/-]+/g, '');

/** English goes before other languages, which have some words for other things. */
const fieldBySpelling: ReadonlyMap<string, FieldName> = new Map([
  ...inOtherLanguages.flatMap((field) =>
    labelsOf(field).map((name) => [bare(name), field] as [string, FieldName]),
  ),
  ...Object.entries(spellings).flatMap(([field, names]) =>
    names.map((name) => [name, field] as [string, FieldName]),
  ),
]);

/** The names that the fields go by in this project's own notes. */
export const knownFields: readonly string[] = [
  ...['type', 'title', 'event', 'date', 'location', 'track', 'speakers', 'speaker'],
  ...['topics', 'tags', 'aliases', 'links'],
];

/** A field's text is not longer than this, nor a list of them. */
const longestValue = 1_000;
const mostValues = 200;

/** The field that a name in the front matter stands for. */
export function fieldNamed(name: string): FieldName | undefined {
  return fieldBySpelling.get(bare(name));
}

const isAuthor = (name: string): boolean => /^authors?$/.test(bare(name));

/** A part of `speaker_bio` and `keynote-speakers` as well. */
const spoken = new RegExp(
  spellings.speakers.filter((name) => name.length > 2 && !isAuthor(name)).join('|'),
);

/** Whether of all fields only the author names somebody: a book and a blog have one as well. */
export function isByAuthor(names: readonly string[]): boolean {
  const others = names.filter((name) => !isAuthor(name));
  return (
    others.length < names.length &&
    !others.some((name) => fieldNamed(name) === 'speakers' || spoken.test(bare(name)))
  );
}

/**
 * What the front matter says, in the model's words.
 * @param below lines of the text that say what it leaves open
 */
export function fieldsOf(fields: readonly Field[], below: readonly Field[] = []): FieldFacts {
  const found = known(fields, below);
  const seen = <T>(
    field: FieldName,
    read: (value: Value) => T | undefined,
  ): Seen<T> | undefined => {
    const at = found.get(field);
    const value = at && read(at.value);
    if (!at || value === undefined) return undefined;
    return { value, line: at.line, sure: 1, by: `front-matter-${field}` };
  };
  const type = seen('type', (value) => textOf(value)?.toLowerCase());
  const title = seen('title', textOf);
  const event = seen('event', textOf);
  const date = seen('date', textOf);
  const created = seen('created', textOf);
  const location = seen('location', textOf);
  const track = seen('track', textOf);
  const areSeveral = /s$/i.test(found.get('speakers')?.name ?? '');
  const speakers = seen('speakers', (value) =>
    listOf(value, /^$/).flatMap((one) => speakersNamed(one, areSeveral)),
  );
  const topics = seen('topics', (value) => listOf(value, /[,;]/));
  return {
    ...(type && { type }),
    ...(title && { title }),
    ...(event && { event }),
    ...(date && { date }),
    ...(created && { created }),
    ...(location && { location }),
    ...(track && { track }),
    ...(speakers && speakers.value.length > 0 && { speakers }),
    topics: (topics?.value ?? []).map((value) => ({
      value: value.replace(/^#/, ''),
      line: topics?.line ?? 1,
      sure: 1,
      by: 'front-matter-topics',
    })),
    aliases: seen('aliases', (value) => listOf(value, /[,;]/))?.value ?? [],
    names: fields.map(({ name }) => name),
    properties: fields.flatMap(propertiesOf),
  };
}

/**
 * The fields that are known by their names: of several spellings the canonical one, else the first. Who speaks goes
 * before the author, who may have taken the notes.
 */
function known(fields: readonly Field[], below: readonly Field[]): ReadonlyMap<FieldName, Field> {
  const found = new Map<FieldName, Field>();
  for (const one of [...fields, ...fields.flatMap(inParams)]) {
    const field = fieldNamed(one.name);
    const other = field && found.get(field);
    if (field && (!other || one.name === field || (isAuthor(other.name) && !isAuthor(one.name))))
      found.set(field, one);
  }
  for (const one of below) {
    const field = fieldNamed(one.name);
    if (field && !found.has(field)) found.set(field, one);
  }
  return found;
}

/** Hugo keeps what it does not know itself in a table called `params`. */
const inParams = ({ name, value, line }: Field): readonly Field[] =>
  name === 'params' && value instanceof Map
    ? [...value].map(([inner, one]) => ({ name: inner, value: one, line }))
    : [];

/** What labels the parts of a name: `{first: Ann, last: Lee}`. */
const firstName = new RegExp(
  `^(?:(?:first|given|fore)(?:[_ -]?name)?|${choiceOf(({ people }) => people.firstName)})$`,
  'i',
);
const lastName = new RegExp(
  `^(?:(?:last|family|sur)(?:[_ -]?name)?|${choiceOf(({ people }) => people.lastName)})$`,
  'i',
);

/** A scalar as one line of text: as written, but `[[people/ann|Ann Lee]]` in a vault's front matter names Ann Lee. */
function textOf(value: Value): string | undefined {
  if (typeof value === 'string') {
    if (isLeftOpen(value)) return undefined;
    return withShownLinks(value.slice(0, longestValue)).replace(/\s+/g, ' ').trim() || undefined;
  }
  if (typeof value === 'boolean' || value === null) return undefined;
  if (isList(value)) return textOf(value[0] ?? null);
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

/** `[SmallConf 2022](https://...)` in quotes says what it shows. */
const withShownLinks = (text: string): string =>
  withShownWikilinks(text).replace(/!?\[([^\][]{1,200})\]\([^()\s]{1,400}\)/g, '$1');

function listOf(value: Value, separator: RegExp): readonly string[] {
  const values = isList(value) ? value.slice(0, mostValues) : [value];
  return values
    .map((one) => (isList(one) ? undefined : textOf(one)))
    .flatMap((text) => (values.length === 1 ? (text?.split(separator) ?? []) : [text ?? '']))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** `Lee, Ann`, as lists of literature have it. */
const FAMILY_FIRST = /^(\p{Lu}[\p{L}'’-]+),\s+(\p{Lu}[\p{L}'’-]+)$/u;

/** The people a field of its own names; in other scripts than Latin its word is taken for it. */
function speakersNamed(value: string, areSeveral: boolean): readonly string[] {
  const [, family = '', given = ''] = FAMILY_FIRST.exec(value) ?? [];
  if (isGivenName(given) && (!isGivenName(family) || isFamilyName(family)))
    return [`${given} ${family}`];
  const names = namesIn(value, areSeveral);
  return names.length > 0 ? names : namesInOtherScript(value);
}
