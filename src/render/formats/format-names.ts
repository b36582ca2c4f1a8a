/** The formats of `--format` that every listing has, in the order of the help text. `formats.ts` defines them. */
export const FORMAT_NAMES = ['json', 'ndjson', 'vimgrep', 'tsv', 'plain', 'markdown'] as const;

/** The format that only listings of terms have. */
export const CARDS = 'anki';

export type FormatName = (typeof FORMAT_NAMES)[number] | typeof CARDS;

/** Whether a format prints the fields that `--fields` picks. */
export const HAS_FIELDS: Readonly<Record<FormatName, boolean>> = {
  json: true,
  ndjson: true,
  vimgrep: false,
  tsv: true,
  plain: true,
  markdown: true,
  [CARDS]: false,
};
