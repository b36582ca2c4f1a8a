/** The formats of `--format` that every listing has, in the order in which help names them; what they are is in `formats.ts`. */
export const FORMAT_NAMES = ['json', 'ndjson', 'vimgrep', 'tsv', 'plain', 'markdown'] as const;

/** That of terms alone. */
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
