import type { Diagnostic } from '../../model/diagnostic.ts';
import { splitFrontMatter } from './split.ts';
import { readToml } from './toml.ts';
import type { Block, BlockReader, Field, Flaw } from './value.ts';
import { readJson, readYaml } from './yaml.ts';

/** The parsed front matter of a note. */
export interface FrontMatter {
  /** In the order of the file, each name once. */
  readonly fields: readonly Field[];
  /** Offset behind the closing fence's line end; 0 where there is no front matter. */
  readonly bodyStart: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Rule of all diagnostics about the syntax of the front matter. */
export const FRONT_MATTER_RULE = 'front-matter-invalid';

/** Longest front matter that is parsed, in characters: no note needs more, and YAML aliases can multiply it. */
const longestFrontMatter = 65_536;

const nothing: FrontMatter = { fields: [], bodyStart: 0, diagnostics: [] };

/** The parsers by language. gray-matter's own engines are not used: its `js` engine runs the note as code. */
const READERS: ReadonlyMap<string, BlockReader> = new Map([
  ['yaml', readYaml],
  ['yml', readYaml],
  ['json', readJson],
  ['toml', readToml],
]);

/** Finds and parses a note's front matter. Never throws, and never runs code from the note. */
export function readFrontMatter(path: string, text: string): FrontMatter {
  const found = splitFrontMatter(text);
  if (!found) return nothing;
  const { language, isNamed, block, bodyStart } = found;
  // On Windows the block ends with the `\r` of the line end before the closing line.
  const { fields, flaws } = readBlock(language, block.replace(/\r$/, ''));
  // Text between two horizontal rules is no front matter; an empty block or one that names its language is.
  if (fields.length + flaws.length === 0 && !isNamed && block.trim() !== '') return nothing;
  const diagnostics = flaws.map(
    ({ line, message, hint }): Diagnostic => ({
      ...{ severity: 'error', file: path, line, message, hint, rule: FRONT_MATTER_RULE },
    }),
  );
  return { fields, bodyStart, diagnostics };
}

function readBlock(language: string, block: string): Block {
  const read = READERS.get(language);
  if (!read) return { fields: [], flaws: [unknownLanguage(language)] };
  return block.length > longestFrontMatter ? { fields: [], flaws: [TOO_LONG] } : read(block);
}

const unknownLanguage = (language: string): Flaw => ({
  line: 1,
  message: `The front matter is marked as ${JSON.stringify(language)}, which is not read`,
  hint: 'Write YAML between lines that are just ---',
});

const TOO_LONG: Flaw = {
  line: 1,
  message: 'The front matter is too long to be read',
  hint: 'Keep it under 64 KB',
};

/** Where the text of a note begins, behind its front matter. */
export const bodyStartOf = (text: string): number => readFrontMatter('', text).bodyStart;
