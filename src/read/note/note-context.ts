import type { FieldFacts, SectionFact } from '../facts/types.ts';
import { contentWords, sharedOf } from '../lexicon/content-words.ts';
import { languagesOf, type WrittenLanguages } from '../lexicon/languages/note-languages.ts';
import { titleFromPath } from '../lexicon/names.ts';
import type { Line } from '../markdown/line.ts';
import type { Outline } from '../markdown/outline.ts';
import { linesToRead } from './navigation-lines.ts';

/** A parsed note, as the recognisers read it. */
export interface NoteContext {
  readonly path: string;
  readonly text: string;
  readonly fields: FieldFacts;
  readonly sections: readonly SectionFact[];
  readonly outline: Outline;
  /** The languages of the note's text. */
  readonly languages: WrittenLanguages;
  /** The headings outside lists and quotations, as lines, in order. */
  readonly heads: readonly Line[];
  /** The file's name as a possible title. */
  readonly fileTitle: string;
}

/** The parsed parts of a note; its body begins at `bodyStart`. */
type ParsedNote = Omit<NoteContext, 'heads' | 'fileTitle' | 'languages'> & {
  readonly bodyStart: number;
};

/** Adds to a parsed note its headings (except quoted ones), its languages and the title in its file's name. */
export function contextOf(source: ParsedNote): NoteContext {
  const outline = { ...source.outline, lines: linesToRead(source.outline.lines, source.text) };
  const starts = new Set(source.sections.filter(({ depth }) => depth > 0).map(({ line }) => line));
  const heads = outline.lines.filter(
    (line) =>
      line.kind === 'heading' &&
      line.parent < 0 &&
      !line.quoted &&
      // In an outliner every heading is a bullet.
      (line.role === 'unspaced' || starts.size === 0 || starts.has(line.line)),
  );
  return {
    ...source,
    outline,
    fileTitle: titleFromPath(source.path),
    languages: languagesOf(source.text.slice(source.bodyStart), source.fields.names),
    heads: outline.lines.length > 0 ? withoutLoneTags(heads) : source.sections.flatMap(headOf),
  };
}

/** If most headings of the top level have a space after `#`, `#TODO look it up` is a tag, no heading. */
function withoutLoneTags(heads: readonly Line[]): readonly Line[] {
  const isTag = ({ depth, role }: Line): boolean => depth === 1 && role === 'unspaced';
  const tags = heads.filter(isTag).length;
  const tops = heads.filter(({ depth }) => depth === 1).length;
  return tags > 0 && tags < tops / 2 ? heads.filter((head) => !isTag(head)) : heads;
}

/** A heading as a line, for notes that are read by their headings alone. */
function headOf({ depth, heading, line, start, span }: SectionFact): readonly Line[] {
  if (depth === 0) return [];
  const place = { kind: 'heading', depth, line, column: 1, start, end: span.start } as const;
  return [
    {
      ...place,
      text: heading,
      marks: [],
      pieces: [],
      parent: -1,
      block: 0,
      quoted: false,
      role: 'plain',
    },
  ];
}

/** Whether a text repeats the file's name: all words of a short one, at least half of a longer one. */
export function echoesFileName(
  text: string,
  { fileTitle }: Pick<NoteContext, 'fileTitle'>,
): boolean {
  const said = contentWords(text);
  const name = contentWords(fileTitle);
  return sharedOf(said, name) >= (Math.min(said.length, name.length) <= 2 ? 1 : 0.5);
}
