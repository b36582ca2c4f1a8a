import { safeLine, safeText } from '../render/text/safe-text.ts';

/** What stands in the front matter of a note that is written; a field without a value is left out. */
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
  /** What tells it from all others where it comes from. */
  readonly uid?: string | undefined;
}

/** As much of a value, and of a list, as is read back of it. */
const LONGEST_VALUE = 1_000;
const MOST_VALUES = 50;

/** A value on one line, without what steers a terminal or cannot be seen. */
export const cleanValue = (text: string): string => safeLine(text.slice(0, LONGEST_VALUE));

/** A note: front matter, its title as heading, and what stands below. */
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

/** Words that are the same text for every reader of YAML, also in a list between brackets. */
const PLAIN =
  /^(?!(?:true|false|yes|no|on|off|null|y|n)$)\p{L}[\p{L}\p{M}\p{N} .'()&/+-]*$|^\d{4}-\d\d(?:-\d\d)?$/iu;

/** JSON's quotes are YAML's, too. */
const asYaml = (text: string): string =>
  text === '' || PLAIN.test(text) ? text : JSON.stringify(text);

/** What a heading would not show as it is. */
const MARKS = /[\\`*[\]<>~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<!\S)#|&(?=#?\w+;)|==/gu;

const asMarkdown = (text: string): string => text.replace(MARKS, '\\$&');

/** A text of others as a quotation, of which no line is a heading or a field of the note itself. */
export function quoted(text: string): string {
  const lines = safeText(text).trim().split('\n');
  return lines.map((line) => `> ${line.trimEnd()}`.trimEnd()).join('\n');
}
