import { UserError } from '../model/user-error.ts';
import { safeLine, safeText } from './safe-text.ts';
import { parseTemplate } from './template.ts';

export type FieldValue = string | number | boolean | null | readonly string[] | undefined;

/** One thing of a listing, its values by the names that every format uses. */
export type ListingRecord = Readonly<Record<string, FieldValue>>;

/** What a command lists, for programs. */
export interface Listing {
  /** The object that `--json` prints. */
  readonly envelope: object;
  /** Names of the fields, in the order of the columns. */
  readonly fields: readonly string[];
  readonly records: readonly ListingRecord[];
  /** The field that says in one line what a record is, for formats that show a place and a text. */
  readonly text: string;
}

export interface FormatOptions {
  /** `-0`: records end in a NUL character rather than a line feed. */
  readonly zero?: boolean;
}

/** A way to print a listing for a program. */
export interface Format {
  readonly name: string;
  /** For the help. */
  readonly summary: string;
  /** Whether records can end in NUL. */
  readonly zero: boolean;
  render(listing: Listing, end: string): string;
}

const table: readonly Format[] = [
  {
    name: 'json',
    summary: 'one JSON object',
    zero: false,
    render: ({ envelope }) => `${safeJson(envelope, 2)}\n`,
  },
  {
    name: 'ndjson',
    summary: 'a JSON object a line',
    zero: true,
    render: ({ records }, end) => records.map((record) => safeJson(record) + end).join(''),
  },
  {
    name: 'tsv',
    summary: 'values between tabs, below a line of field names',
    zero: true,
    render: ({ fields, records }, end) =>
      [fields, ...records.map((record) => fields.map((field) => tsvValue(record[field])))]
        .map((row) => row.join('\t') + end)
        .join(''),
  },
  {
    name: 'vimgrep',
    summary: 'file:line:column:text, for an editor',
    zero: true,
    render: (listing, end) =>
      listing.records.map((record) => vimgrepLine(record, listing, end)).join(''),
  },
  {
    name: 'plain',
    summary: 'a field a line, an empty line after each record',
    zero: true,
    render: ({ fields, records }, end) =>
      records.map((record) => plainRecord(record, fields) + end).join(''),
  },
  {
    name: 'markdown',
    summary: 'a Markdown table',
    zero: false,
    render: ({ fields, records }) =>
      [
        fields,
        fields.map(() => '---'),
        ...records.map((record) => fields.map((field) => markdownValue(record[field]))),
      ]
        .map((row) => `| ${row.join(' | ')} |\n`)
        .join(''),
  },
];

/** Every format by its name. */
export const formats: ReadonlyMap<string, Format> = new Map(
  table.map((format) => [format.name, format]),
);

/**
 * The listing in one format, each record ended.
 *
 * @throws UserError where the format has no records that NUL could end
 */
export function renderFormat(
  format: Format,
  listing: Listing,
  { zero = false }: FormatOptions = {},
): string {
  if (zero && !format.zero) {
    throw new UserError(`-0 does not go with --format ${format.name}`, {
      hint: `It goes with ${[...formats.values()].flatMap(({ name, zero }) => (zero ? [name] : [])).join(', ')}`,
    });
  }
  return format.render(listing, zero ? '\0' : '\n');
}

/**
 * Each record as a template says: `{title}\t{file}:{line}`.
 *
 * @throws UserError for a field that the listing does not have
 */
export function renderTemplate(
  template: string,
  { records, fields }: Listing,
  { zero = false }: FormatOptions = {},
): string {
  const parts = parseTemplate(template, fields);
  const end = zero ? '\0' : '\n';
  return records
    .map((record) => {
      const values = parts.map((part) =>
        part.kind === 'text' ? part.text : lineOf(record[part.field]),
      );
      return values.join('') + end;
    })
    .join('');
}

/** What JSON leaves as it is although a terminal may act on it: DEL, C1 and invisible characters. */
const unescaped = /[\x7f-\x9f\xad\p{Cf}\u2028\u2029]/gu;

/** JSON that a terminal shows as it is; its values are unchanged. */
function safeJson(value: object, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(unescaped, (character) =>
    Array.from(
      { length: character.length },
      (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

function textOf(value: FieldValue): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? value.join(', ') : `${value}`;
}

const lineOf = (value: FieldValue): string => safeLine(textOf(value));

/** Tabs and line ends as `\t` and `\n`, as PostgreSQL and MySQL write them. */
const tsvValue = (value: FieldValue): string =>
  safeText(textOf(value).replaceAll('\\', '\\\\').replaceAll('\t', '\\t')).replaceAll('\n', '\\n');

/** A record without a place has nothing for an editor to open. */
function vimgrepLine(record: ListingRecord, { text }: Listing, end: string): string {
  const { file, line, column } = record;
  if (file === undefined || file === null) return '';
  return `${lineOf(file)}:${lineOf(line ?? 1)}:${lineOf(column ?? 1)}:${lineOf(record[text])}${end}`;
}

const plainRecord = (record: ListingRecord, fields: readonly string[]): string =>
  fields
    .map((field) => [field, lineOf(record[field])] as const)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => `${field}: ${value}\n`)
    .join('');

/** In a cell, `|` and what Markdown would take for marks are escaped. */
const markdownValue = (value: FieldValue): string =>
  lineOf(value).replace(/[\\`*_[\]<>|~]/g, '\\$&');
