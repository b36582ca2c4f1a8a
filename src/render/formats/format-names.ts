/** The formats of `--format`, in the order in which help names them; what they are is in `formats.ts`. */
export const FORMAT_NAMES = ['json', 'ndjson', 'vimgrep', 'tsv', 'plain', 'markdown'] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];
