import type { FieldFacts, Seen } from '../facts/types.ts';
import { isDayAlone } from '../lexicon/dates.ts';
import { labelsOf } from '../lexicon/languages/all.ts';
import { namesIn } from '../lexicon/people.ts';
import {
  isEverydayWordsOnly,
  isFamilyName,
  isGivenName,
  isProduct,
  jobWords,
  nameLikelihood,
} from '../lexicon/person-names.ts';
import { propertiesOf } from './properties.ts';
import { areHashtags, inOneLine, listOf, textOf, valuesOf } from './texts.ts';
import { type Field, isList, type Value } from './value.ts';

/** Spellings of each field's name, in lower case and without spaces, `-`, `_`, `*` and `(s)`; see `bare`. */
const spellings = {
  type: ['type', 'kind', 'notetype', 'layout'],
  title: [
    ...['title', 'talk', 'talktitle', 'talkname', 'session', 'sessiontitle', 'sessionname'],
    'presentationtitle',
  ],
  event: [
    ...['event', 'events', 'eventname', 'eventtitle', 'talkevent', 'meetup', 'symposium'],
    ...['conference', 'conferences', 'conferencename', 'conferencetitle', 'conf', 'confname'],
    'presentedat',
  ],
  date: [
    ...['date', 'dates', 'day', 'when', 'start', 'startdate', 'eventdate', 'conferencedate'],
    ...['talkdate', 'sessiondate', 'presentationdate', 'datepresented'],
    ...['presented', 'presentedon', 'heldon', 'givenon'],
  ],
  year: ['year', 'eventyear', 'conferenceyear'],
  track: ['track', 'trackname', 'talktrack', 'sessiontrack', 'stream', 'stage'],
  location: [
    ...['location', 'venue', 'city', 'place', 'where', 'eventlocation', 'eventcity'],
    ...['conferencelocation', 'conferencecity'],
  ],
  speakers: [
    ...['speaker', 'speakers', 'presenter', 'presenters', 'presentor', 'presentors', 'presentedby'],
    ...['author', 'authors', 'speakername', 'talkby', 'by', 'panelist', 'panelists'],
    ...['talkspeaker', 'talkspeakers', 'sessionspeaker', 'sessionspeakers', 'keynotespeaker'],
    ...['keynotespeakers', 'guestspeaker', 'guestspeakers', 'mainspeaker'],
  ],
  topics: [
    ...['topics', 'topic', 'tags', 'tag', 'categories', 'category', 'keywords', 'keyword'],
    ...['hashtags', 'subjects', 'talktags'],
  ],
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

/** A name without spaces, `-`, `_`, `(s)` and the `*` of `Referent*in`, in lower case. */
const bare = (name: string): string => name.toLowerCase().replace(/\(s\)|[\s_:/*-]+/g, '');

/** English spellings take precedence over other languages, where some of them name another field. */
const fieldBySpelling: ReadonlyMap<string, FieldName> = new Map([
  ...inOtherLanguages.flatMap((field) =>
    labelsOf(field).map((name) => [bare(name), field] as [string, FieldName]),
  ),
  ...Object.entries(spellings).flatMap(([field, names]) =>
    names.map((name) => [name, field] as [string, FieldName]),
  ),
]);

/** The canonical field names, against which unknown names are checked for typing errors. */
export const knownFields: readonly string[] = [
  ...['type', 'title', 'event', 'date', 'location', 'track', 'speakers', 'speaker'],
  ...['topics', 'tags', 'aliases', 'links'],
];

/** The field that a name in the front matter stands for. */
export function fieldNamed(name: string): FieldName | undefined {
  return fieldBySpelling.get(bare(name)) ?? (isOneSpeaker(name) ? 'speakers' : undefined);
}

const isAuthor = (name: string): boolean => /^authors?$/.test(bare(name));

/** Whether a field names one of several speakers that have a field each: `speaker2`, `co-presenter`. */
function isOneSpeaker(name: string): boolean {
  const [, speaker = ''] = /^(?:co)?(.+?)\d{0,2}$/.exec(bare(name)) ?? [];
  return (
    speaker !== bare(name) && fieldBySpelling.get(speaker) === 'speakers' && !isAuthor(speaker)
  );
}

/** Finds a speaker field's name within a longer name: `speaker_bio`, `keynote-speakers`. */
const spoken = new RegExp(
  spellings.speakers.filter((name) => name.length > 2 && !isAuthor(name)).join('|'),
);

/** Whether an author is the only person in the fields: this may be a book or a blog post, not a talk. */
export function isByAuthor(names: readonly string[]): boolean {
  const others = names.filter((name) => !isAuthor(name));
  return (
    others.length < names.length &&
    !others.some((name) => fieldNamed(name) === 'speakers' || spoken.test(bare(name)))
  );
}

/**
 * The values of the known fields of a note.
 * @param below fields from the text, used where the front matter has none
 */
export function fieldsOf(fields: readonly Field[], below: readonly Field[] = []): FieldFacts {
  const found = known(fields, below);
  const seen = <T>(
    field: Exclude<FieldName, 'year'>,
    read: (value: Value) => T | undefined,
  ): Seen<T> | undefined => {
    const at = found.get(field);
    const value = at && read(at.value);
    if (!at || value === undefined) return undefined;
    return { value, line: at.line, sure: 1, by: `front-matter-${field}` };
  };
  const type = seen('type', (value) => textOf(value)?.toLowerCase());
  const title = seen('title', textOf);
  const event = seen('event', (value) => nameOfEvent(textOf(value) ?? partOf(value, 'event')));
  const date = seen('date', (value) => partOf(value, 'date') ?? textOf(value));
  const created = seen('created', textOf);
  const location = seen('location', (value) => textOf(value) ?? partOf(value, 'location'));
  const track = seen('track', textOf);
  const speakers = seen('speakers', () => {
    const others = withTables(fields).filter(({ name }) => isOneSpeaker(name));
    return peopleOf([found.get('speakers') ?? [], others].flat());
  });
  return {
    ...(type && { type }),
    ...(title && { title }),
    ...(event && { event }),
    ...(date && { date }),
    ...(created && { created }),
    ...(location && { location }),
    ...(track && { track }),
    ...(speakers && speakers.value.length > 0 && { speakers }),
    topics: topicsOf(fields, found.get('topics')),
    aliases: seen('aliases', (value) => listOf(value, () => /[,;]/))?.value ?? [],
    names: fields.map(({ name }) => name),
    properties: fields.flatMap(propertiesOf),
  };
}

/**
 * Selects one field for each known name: of several spellings the canonical one, else the first. A speaker takes
 * precedence over an author, who may be the note taker. An event may contain its own date and place.
 */
function known(fields: readonly Field[], below: readonly Field[]): ReadonlyMap<FieldName, Field> {
  const found = new Map<FieldName, Field>();
  for (const one of withTables(fields)) {
    const field = fieldNamed(one.name);
    const other = field && found.get(field);
    if (field && (!other || one.name === field || (isAuthor(other.name) && !isAuthor(one.name))))
      found.set(field, one);
  }
  const event = found.get('event');
  const ofEvent = event ? partsOf(event).filter(({ name }) => isOfEvent(name)) : [];
  for (const one of [...below, ...ofEvent]) {
    const field = fieldWithin(one.name);
    if (field && !found.has(field)) found.set(field, one);
  }
  // A year is a date only with an event: a book has a year, too.
  const year = found.get('year');
  if (event && year && !found.has('date')) found.set('date', year);
  return found;
}

const isOfEvent = (name: string): boolean =>
  /^(?:date|year|location)$/.test(fieldWithin(name) ?? '');

/** The same for a field of a field: `event: {from: ..., to: ...}` began on a day; a letter is from somebody. */
const fieldWithin = (name: string): FieldName | undefined =>
  bare(name) === 'from' ? 'date' : fieldNamed(name);

/** Hugo and Zola store custom fields in tables of these names. */
const TABLES = /^(?:params|extra|taxonomies)$/;

const withTables = (fields: readonly Field[]): readonly Field[] => [
  ...fields,
  ...fields.filter(({ name }) => TABLES.test(name)).flatMap(partsOf),
];

/** The nested fields of a field; of a list, those of its first item. */
function partsOf({ value, line }: Field): readonly Field[] {
  const parts = isList(value) ? value[0] : value;
  return parts instanceof Map ? [...parts].map(([name, one]) => ({ name, value: one, line })) : [];
}

/** The text of the nested field that is a spelling of `field`: `start` in `date: {start: ..., end: ...}`. */
function partOf(value: Value, field: FieldName): string | undefined {
  const own = partsOf({ name: field, value, line: 0 }).find(
    ({ name }) => fieldWithin(name) === field,
  );
  return own && textOf(own.value);
}

/** Rejects a text that is only a day: `presented_at: 2021-05-04` names no event. */
const nameOfEvent = (text: string | undefined): string | undefined =>
  text !== undefined && isDayAlone(text) ? undefined : text;

/** The topics of all topic fields together, such as tags and categories. */
function topicsOf(fields: readonly Field[], other: Field | undefined): FieldFacts['topics'] {
  const own = withTables(fields).filter(({ name }) => fieldNamed(name) === 'topics');
  const topics = (own.length === 0 && other ? [other] : own).flatMap(({ value, line }) =>
    listOf(value, (text) => (areHashtags(text) ? /\s+/ : /[,;、，；]/)).map((topic) => ({
      value: topic.replace(/^#/, ''),
      line,
      sure: 1,
      by: 'front-matter-topics' as const,
    })),
  );
  const seen = new Set<string>();
  return topics.filter(({ value }) => !seen.has(value) && seen.add(value));
}

/** `Lee, Ann`, as bibliographies write a name. */
const FAMILY_FIRST = /^(\p{Lu}[\p{L}'’-]+),\s+(\p{Lu}[\p{L}'’-]+)$/u;

/** All people that the speaker fields name. */
const peopleOf = (fields: readonly Field[]): readonly string[] => [
  ...new Set(
    fields.flatMap(({ name, value }) => {
      const values = valuesOf(value);
      const areSeveral = /s$/i.test(name);
      const isOfOne = !areSeveral || values.length > 1;
      return values
        .flatMap((one) => textsOfPeople(one, areSeveral))
        .flatMap((text) => inOrder(text, isOfOne) ?? namesIn(text, areSeveral));
    }),
  ),
];

/** Least likelihood of a nested field's name that is a person's: `speakers: {Ann Lee: Acme}`. */
const NAMES_SOMEBODY = 0.5;

function textsOfPeople(value: Value, areSeveral: boolean): readonly string[] {
  // In a plural field each line is a person; in a singular one a company follows the name.
  const text =
    (typeof value === 'string' ? textOf(inOneLine(value, areSeveral ? '; ' : ', ')) : undefined) ??
    textOf(isList(value) ? [value] : value) ??
    partOf(value, 'speakers');
  if (text !== undefined) return [text];
  return partsOf({ name: '', value, line: 0 })
    .map(({ name }) => name)
    .filter((name) => nameLikelihood(name) >= NAMES_SOMEBODY);
}

/** `Lee, Ann` in order; where no list knows either word, a value that names one person has them so. */
function inOrder(value: string, isOfOne: boolean): string | undefined {
  const [, family = '', given = ''] = FAMILY_FIRST.exec(value) ?? [];
  const isFirst =
    isGivenName(given) ||
    (isOfOne && !jobWords.test(given) && !isEverydayWordsOnly(given) && !isProduct(given));
  if (given === '' || !isFirst || (isGivenName(family) && !isFamilyName(family))) return undefined;
  return `${given} ${family}`;
}
