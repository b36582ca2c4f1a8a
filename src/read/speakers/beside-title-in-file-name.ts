import type { Seen } from '../facts/types.ts';
import { contentWords } from '../lexicon/content-words.ts';
import { nameLikelihood } from '../lexicon/person-names.ts';
import type { SpeakerSight } from './sight.ts';

interface NamedFile {
  readonly path: string;
  /** The file's name as a title. */
  readonly fileTitle: string;
}

/**
 * The speaker's name next to the title in the file's name: `Wet feet - Ada Hill.md`,
 * `20231005_wet-feet_ada-hill.md` over `# Wet feet`.
 */
export function besideTitleInFileName(
  { path, fileTitle }: NamedFile,
  title: Seen<string>,
): readonly SpeakerSight[] {
  if (title.by === 'file-name') return [];
  const said = contentWords(title.value);
  const isOfTitle = (word: string) => contentWords(word).every((one) => said.includes(one));
  const words = fileTitle.replace(/^[\d\s_.-]+/, '').split(/[\s_]+|(?<=\p{Ll})-(?=\p{Ll})/u);
  const left = words.filter((word) => !isOfTitle(word) && /\p{L}/u.test(word));
  const [first = ''] = left;
  const from = words.indexOf(first);
  const isTogether = left.every((word, at) => words[from + at] === word);
  const hasTitle = words.length - left.length >= said.length * 0.6;
  if (left.length < 2 || left.length > 3 || !isTogether || !hasTitle) return [];
  const name = left
    .map((word) => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()))
    .join(' ');
  // If more than a space or hyphen parts name and title, any text written like a name counts.
  const isApart = /\s[-–—|]\s|_|\sby\s/.test(path);
  const likely = nameLikelihood(name);
  if (likely < (isApart ? 0.5 : 0.75)) return [];
  return [{ value: [name], line: 1, sure: 0.35 + likely * 0.5, by: 'beside-title-in-file-name' }];
}
