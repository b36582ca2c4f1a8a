import { safeLine, safeText } from '../render/text/safe-text.ts';

/** The front matter of a note to be written; a field without a value is left out. */
export interface NoteFields {
  readonly type: 'talk' | 'note' | 'glossary';
  readonly title: string;
  readonly event?: string | undefined;
  readonly speakers?: readonly string[];
  /** A day, as `2024-05-16`; also a month or a year. */
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  readonly room?: string | undefined;
  readonly track?: string | undefined;
  readonly links?: readonly string[];
  /** The identifier of the talk in the programme that it comes from. */
  readonly uid?: string | undefined;
}

/** Most UTF-16 units of a value (the reader of front matter takes no more), and most values of a list. */
const LONGEST_VALUE = 1_000;
const MOST_VALUES = 50;

/** A value on one line, without control characters and invisible characters. */
export const cleanValue = (text: string): string => safeLine(text.slice(0, LONGEST_VALUE));

/** The text of a note: front matter, the title as heading, and the body. */
export function noteText(fields: NoteFields, body: string): string {
  const lines = Object.entries(fields).flatMap(
    ([name, value]: [string, NoteFields[keyof NoteFields]]) => {
      const written = writtenValue(value);
      return written === '' ? [] : [`${name}: ${written}`];
    },
  );
  return `---\n${lines.join('\n')}\n---\n\n# ${asMarkdown(cleanValue(fields.title))}\n\n${body}`;
}

function writtenValue(value: NoteFields[keyof NoteFields]): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return asYaml(cleanValue(value));
  const values = [...new Set(value.slice(0, MOST_VALUES).map(cleanValue))].filter(Boolean);
  return values.length === 0 ? '' : `[${values.map(asYaml).join(', ')}]`;
}

/** Texts that all YAML parsers read as the same string without quotes, even in a list between brackets. */
const PLAIN =
  /^(?!(?:true|false|yes|no|on|off|null|y|n)$)\p{L}[\p{L}\p{M}\p{N} .'()&/+-]*$|^\d{4}-\d\d(?:-\d\d)?$/iu;

/** A text as YAML, quoted if necessary; a JSON string is valid YAML. */
const asYaml = (text: string): string =>
  text === '' || PLAIN.test(text) ? text : JSON.stringify(text);

/** Characters that a heading would not show as they are. */
const MARKS = /[\\`*[\]<>~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<!\S)#|&(?=#?\w+;)|==/gu;

const asMarkdown = (text: string): string => text.replace(MARKS, '\\$&');

/** A foreign text as a block quote, so that none of its lines is a heading or a field of the note. */
export function quoted(text: string): string {
  const lines = safeText(text).trim().split('\n');
  return lines.map((line) => `> ${line.trimEnd()}`.trimEnd()).join('\n');
}
