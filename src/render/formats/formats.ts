import { UserError } from '../../model/user-error.ts';
import { safeLine, safePath, safeText } from '../text/safe-text.ts';
import { ankiCards } from './anki.ts';
import { FORMAT_NAMES, type FormatName } from './format-names.ts';
import { safeJson } from './safe-json.ts';
import { parseTemplate, requireField } from './template.ts';

export type FieldValue = string | number | boolean | null | readonly string[] | undefined;

/** One thing of a listing, its values by the names that every format uses. */
export type ListingRecord = Readonly<Record<string, FieldValue>>;

/** Something an editor can jump to. */
export interface Spot {
  /** As it can be opened from the current folder. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in bytes of UTF-8, as editors take it. */
  readonly column: number;
  readonly text: string;
}

/** What a command lists, for programs. */
export interface Listing {
  /** The object that `--json` prints, with these members of its list. */
  envelopeOf(items: readonly object[]): object;
  /** The members of the list, as the JSON has them. */
  readonly items: readonly object[];
  /** Of the shapes of {@link items}; undefined where they have but some of their fields. */
  readonly version: number | undefined;
  /** Names of the fields that are columns, in their order. */
  readonly fields: readonly string[];
  /** Names of further fields, for templates. */
  readonly further: readonly string[];
  /** Names of fields that only {@link items} have. */
  readonly onlyInJson: readonly string[];
  readonly records: readonly ListingRecord[];
  /** The record, the first of several, of one of {@link items}. */
  recordOf(item: number): ListingRecord;
  /** Where the records stand; one that stands nowhere has none, one may have several. */
  spots(): readonly Spot[];
}

export interface FormatOptions {
  /** Only these fields, in this order; all unless told. */
  readonly fields?: readonly string[] | undefined;
  /** What stands between the parts of JSON that a person reads: so many spaces. */
  readonly indent?: number | undefined;
  /** `-0`: records end in a NUL character rather than a line feed. */
  readonly zero?: boolean;
  /** Paths are for a program that opens them, and so as they are; else without what steers a terminal. */
  readonly exactPaths?: boolean;
}

/** A way to print a listing for a program. */
export interface Format {
  /** Whether records can end in NUL. */
  readonly zero: boolean;
  render(listing: Listing, how: Layout): string;
}

interface Layout {
  /** What each record ends with. */
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
  /** An object a line. */
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
  /** Values between tabs, below a line of field names. */
  tsv: {
    zero: true,
    render: ({ fields, records }, { end }) =>
      [fields, ...records.map((record) => fields.map((field) => tsvValue(record[field])))]
        .map((row) => row.join('\t') + end)
        .join(''),
  },
  /** A field a line, an empty line after each record. */
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
  /** A card a term. */
  anki: { zero: false, render: ankiCards },
};

const zeroFormats = FORMAT_NAMES.filter((name) => formats[name].zero).join(', ');

/**
 * The listing in one format, each record ended.
 *
 * @throws UserError where the format has no records that NUL could end, or the listing no such field
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

/** A listing of these fields alone, of its items as of its records. */
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
 * Each record as a template says: `{title}\t{file}:{line}`.
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

/** Tabs and line ends as `\t` and `\n`, as PostgreSQL and MySQL write them. */
const tsvValue = (value: FieldValue): string =>
  safeText(textOf(value).replaceAll('\\', '\\\\').replaceAll('\t', '\\t')).replaceAll('\n', '\\n');

const vimgrepLine = ({ path, line, column, text }: Spot, isExact: boolean): string =>
  `${isExact ? path : safePath(path)}:${line}:${column}:${safeLine(text)}`;

const plainRecord = (record: ListingRecord, fields: readonly string[]): string =>
  fields
    .map((field) => [field, lineOf(record[field])] as const)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => `${field}: ${value}\n`)
    .join('');

/** In a cell, `|` and what Markdown would take for marks are escaped. */
const markdownValue = (value: FieldValue): string =>
  lineOf(value).replace(/[\\`*_[\]<>|~]/g, '\\$&');
