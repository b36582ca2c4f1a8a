import { UserError } from '../../model/user-error.ts';
import { safeLine, safePath, safeText } from '../text/safe-text.ts';
import { ankiCards } from './anki.ts';
import { FORMAT_NAMES, type FormatName } from './format-names.ts';
import { safeJson } from './safe-json.ts';
import { parseTemplate, requireField } from './template.ts';

export type FieldValue = string | number | boolean | null | readonly string[] | undefined;

/** One item of a listing: its values by the field names that all formats use. */
export type ListingRecord = Readonly<Record<string, FieldValue>>;

/** A place that an editor can jump to. */
export interface EditorPlace {
  /** A path that can be opened from the current folder. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in bytes of UTF-8, as editors take it. */
  readonly column: number;
  readonly text: string;
}

/** The items that a command lists, as input of the formats. */
export interface Listing {
  /** The object that `--json` prints, with the given items in its list. */
  envelopeOf(items: readonly object[]): object;
  /** The items as `--json` prints them. */
  readonly items: readonly object[];
  /** Schema version of {@link items}; undefined if they have only some of their fields. */
  readonly version: number | undefined;
  /** Names of the fields that are columns, in order. */
  readonly fields: readonly string[];
  /** Names of further fields, which only templates and `--fields` can name. */
  readonly further: readonly string[];
  /** Names of fields that only {@link items} have. */
  readonly onlyInJson: readonly string[];
  readonly records: readonly ListingRecord[];
  /** The record of the item at this index of {@link items}; the first, if the item has several. */
  recordOf(item: number): ListingRecord;
  /** The places of the records; a record has none, one or several. */
  spots(): readonly EditorPlace[];
}

export interface FormatOptions {
  /** The fields to print, in this order; default: all. */
  readonly fields?: readonly string[] | undefined;
  /** Spaces of indentation for JSON that a person reads; absent: one line. */
  readonly indent?: number | undefined;
  /** `-0`: records end in a NUL character rather than a line feed. */
  readonly zero?: boolean;
  /** Whether paths stay unchanged, for a program that opens them; otherwise control characters are removed. */
  readonly exactPaths?: boolean;
}

/** A way to print a listing for a program. */
export interface Format {
  /** Whether records can end in NUL. */
  readonly zero: boolean;
  render(listing: Listing, how: Layout): string;
}

interface Layout {
  /** The terminator of each record. */
  readonly end: string;
  readonly indent: number | undefined;
  readonly exactPaths: boolean;
}

/** Every format by its name. */
export const formats: Readonly<Record<FormatName, Format>> = {
  /** One object. */
  json: {
    zero: false,
    render: ({ envelopeOf, items }, { indent }) => `${safeJson(envelopeOf(items), indent)}\n`,
  },
  /** One object per line. */
  ndjson: {
    zero: true,
    render: ({ version, items }, { end }) =>
      items
        .map((item) => safeJson(version ? { schemaVersion: version, ...item } : item) + end)
        .join(''),
  },
  /** `file:line:column:text`, for an editor. */
  vimgrep: {
    zero: true,
    render: (listing, { end, exactPaths }) =>
      listing
        .spots()
        .map((spot) => vimgrepLine(spot, exactPaths) + end)
        .join(''),
  },
  /** Tab-separated values below a line of field names. */
  tsv: {
    zero: true,
    render: ({ fields, records }, { end }) =>
      [fields, ...records.map((record) => fields.map((field) => tsvValue(record[field])))]
        .map((row) => row.join('\t') + end)
        .join(''),
  },
  /** One field per line, and an empty line after each record. */
  plain: {
    zero: true,
    render: ({ fields, records }, { end }) =>
      records.map((record) => plainRecord(record, fields) + end).join(''),
  },
  /** A Markdown table. */
  markdown: {
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
  /** One card per term. */
  anki: { zero: false, render: ankiCards },
};

const zeroFormats = FORMAT_NAMES.filter((name) => formats[name].zero).join(', ');

/**
 * Prints the listing in one format, each record with its terminator.
 *
 * @throws UserError if NUL cannot end the records of the format, or the listing has no such field
 */
export function renderFormat(
  format: Format,
  listing: Listing,
  { zero = false, exactPaths = false, indent, fields }: FormatOptions = {},
): string {
  if (zero && !format.zero) {
    throw new UserError('-0 does not go with a format that is one whole', {
      hint: `It goes with --template and --format ${zeroFormats}`,
    });
  }
  const shown = fields ? withFields(listing, fields) : listing;
  return format.render(shown, { end: zero ? '\0' : '\n', indent, exactPaths });
}

/** The listing with only these fields, in its items and in its records. */
function withFields(listing: Listing, wanted: readonly string[]): Listing {
  const { fields, further, onlyInJson } = listing;
  const ofItem = Object.keys(listing.items[0] ?? {});
  const known = [...new Set([...fields, ...further, ...onlyInJson, ...ofItem])];
  for (const field of wanted) requireField(field, known);
  return {
    ...listing,
    version: undefined,
    fields: wanted,
    items: listing.items.map((item, at) => {
      const values: Readonly<Record<string, unknown>> = { ...listing.recordOf(at), ...item };
      return Object.fromEntries(wanted.map((field) => [field, values[field] ?? null]));
    }),
  };
}

/**
 * Prints each record by a template: `{title}\t{file}:{line}`.
 *
 * @throws UserError for a field that the listing does not have
 */
export function renderTemplate(
  template: string,
  { records, fields, further }: Listing,
  { zero = false, exactPaths = false }: FormatOptions = {},
): string {
  const templateValue = (value: FieldValue, field: string): string => {
    if (field !== 'path' && field !== 'file') return lineOf(value);
    return exactPaths ? textOf(value) : safePath(textOf(value));
  };
  const parts = parseTemplate(template, [...fields, ...further]);
  const end = zero ? '\0' : '\n';
  return records
    .map((record) => {
      const values = parts.map((part) =>
        part.kind === 'text' ? part.text : templateValue(record[part.field], part.field),
      );
      return values.join('') + end;
    })
    .join('');
}

function textOf(value: FieldValue): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? value.join(', ') : `${value}`;
}

const lineOf = (value: FieldValue): string => safeLine(textOf(value));

/** A value with tabs and line ends as `\t` and `\n`, as PostgreSQL and MySQL write them. */
const tsvValue = (value: FieldValue): string =>
  safeText(textOf(value).replaceAll('\\', '\\\\').replaceAll('\t', '\\t')).replaceAll('\n', '\\n');

const vimgrepLine = ({ path, line, column, text }: EditorPlace, isExact: boolean): string =>
  `${isExact ? path : safePath(path)}:${line}:${column}:${safeLine(text)}`;

const plainRecord = (record: ListingRecord, fields: readonly string[]): string =>
  fields
    .map((field) => [field, lineOf(record[field])] as const)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => `${field}: ${value}\n`)
    .join('');

/** A value for a table's cell, with `|` and Markdown's marks escaped. */
const markdownValue = (value: FieldValue): string =>
  lineOf(value).replace(/[\\`*_[\]<>|~]/g, '\\$&');
