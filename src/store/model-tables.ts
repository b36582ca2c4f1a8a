/** What each list of the model holds, in the order of a row. */
export const PLACE = { file: 'text', line: 'number', column: 'number?' } as const;
export const SPAN = { start: 'number', end: 'number' } as const;

export const NOTES = { kind: 'text', title: 'text', ...PLACE } as const;
export const EVENTS = {
  id: 'text',
  name: 'text',
  date: 'text?',
  year: 'number?',
  location: 'text?',
  ...PLACE,
} as const;
export const TALKS = {
  id: 'text',
  title: 'text',
  speakers: 'texts',
  event: 'number?',
  date: 'text?',
  topics: 'texts',
  ...PLACE,
  ...SPAN,
} as const;
export const TOPICS = { id: 'text', name: 'text', ...PLACE } as const;
/** A term's definitions are the rows `[firstDefinition, firstDefinition + definitions)` of DEFINITIONS. */
export const TERMS = {
  name: 'text',
  aliases: 'texts',
  related: 'texts',
  topics: 'texts',
  firstDefinition: 'number',
  definitions: 'number',
} as const;
export const DEFINITIONS = { ...PLACE, ...SPAN, talk: 'number?' } as const;
export const PASSAGES = {
  kind: 'text',
  owner: 'number',
  heading: 'text',
  ...PLACE,
  ...SPAN,
} as const;
export const LINKS = { from: 'number', kind: 'text', target: 'text', ...PLACE } as const;
