import type { FieldFacts, Seen } from '../facts/types.ts';
import { isDayAlone } from '../lexicon/dates.ts';
import { labelsOf } from '../lexicon/languages/all.ts';
import { namesInOtherScript } from '../lexicon/other-script-names.ts';
import { namesIn } from '../lexicon/people.ts';
import {
  isFamilyName,
  isGivenName,
  isPlainSpeech,
  isProduct,
  jobWords,
  nameLikelihood,
} from '../lexicon/person-names.ts';
import { propertiesOf } from './properties.ts';
import { areHashtags, inOneLine, listOf, textOf, valuesOf } from './texts.ts';
import { type Field, isList, type Value } from './value.ts';

/** What a field may be called; spaces, `-`, `_`, `*` and `(s)` are left out and case does not matter. */
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

/** The field that a name in the front matter stands for. */
export function fieldNamed(name: string): FieldName | undefined {
  return fieldBySpelling.get(bare(name)) ?? (isOneSpeaker(name) ? 'speakers' : undefined);
}

const isAuthor = (name: string): boolean => /^authors?$/.test(bare(name));

/** `speaker2`, `co-presenter`: names one of those who speak, the others have fields of their own. */
function isOneSpeaker(name: string): boolean {
  const [, speaker = ''] = /^(?:co)?(.+?)\d{0,2}$/.exec(bare(name)) ?? [];
  return (
    speaker !== bare(name) && fieldBySpelling.get(speaker) === 'speakers' && !isAuthor(speaker)
  );
}

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
 * The fields that are known by their names: of several spellings the canonical one, else the first. Who speaks goes
 * before the author, who may have taken the notes; an event may itself tell its day and its place.
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
  // A book has a year as well.
  const year = found.get('year');
  if (event && year && !found.has('date')) found.set('date', year);
  return found;
}

const isOfEvent = (name: string): boolean =>
  /^(?:date|year|location)$/.test(fieldWithin(name) ?? '');

/** The same for a field of a field: `event: {from: ..., to: ...}` began on a day; a letter is from somebody. */
const fieldWithin = (name: string): FieldName | undefined =>
  bare(name) === 'from' ? 'date' : fieldNamed(name);

/** Hugo and Zola keep what they do not know themselves in tables of these names. */
const TABLES = /^(?:params|extra|taxonomies)$/;

const withTables = (fields: readonly Field[]): readonly Field[] => [
  ...fields,
  ...fields.filter(({ name }) => TABLES.test(name)).flatMap(partsOf),
];

/** The fields of a field. */
function partsOf({ value, line }: Field): readonly Field[] {
  const parts = isList(value) ? value[0] : value;
  return parts instanceof Map ? [...parts].map(([name, one]) => ({ name, value: one, line })) : [];
}

/** What a field of a field says that is called as that is: the start of `date: {start: ..., end: ...}`. */
function partOf(value: Value, field: FieldName): string | undefined {
  const own = partsOf({ name: field, value, line: 0 }).find(
    ({ name }) => fieldWithin(name) === field,
  );
  return own && textOf(own.value);
}

/** `presented_at: 2021-05-04` is no event. */
const nameOfEvent = (text: string | undefined): string | undefined =>
  text !== undefined && isDayAlone(text) ? undefined : text;

/** The topics of all fields that have some: categories go beside tags. */
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

/** `Lee, Ann`, as lists of literature have it. */
const FAMILY_FIRST = /^(\p{Lu}[\p{L}'’-]+),\s+(\p{Lu}[\p{L}'’-]+)$/u;

/** Everybody whom the fields of speakers name. */
const peopleOf = (fields: readonly Field[]): readonly string[] => [
  ...new Set(
    fields.flatMap(({ name, value }) => {
      const values = valuesOf(value);
      const areSeveral = /s$/i.test(name);
      const isOfOne = !areSeveral || values.length > 1;
      return values
        .flatMap((one) => textsOfPeople(one, areSeveral))
        .flatMap((text) => inOrder(text, isOfOne) ?? speakersNamed(text, areSeveral));
    }),
  ),
];

/** At least as likely a name is somebody, where a field is called so: `speakers: {Ann Lee: Acme}`. */
const NAMES_SOMEBODY = 0.5;

function textsOfPeople(value: Value, areSeveral: boolean): readonly string[] {
  // Of several people each has a line; below one stands a company.
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
    (isOfOne && !jobWords.test(given) && !isPlainSpeech(given) && !isProduct(given));
  if (given === '' || !isFirst || (isGivenName(family) && !isFamilyName(family))) return undefined;
  return `${given} ${family}`;
}

/** The people a field of its own names; in other scripts than Latin its word is taken for it. */
function speakersNamed(value: string, areSeveral: boolean): readonly string[] {
  const names = namesIn(value, areSeveral);
  return names.length > 0 ? names : namesInOtherScript(value);
}
