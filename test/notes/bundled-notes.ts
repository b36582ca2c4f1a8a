import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import matter from 'gray-matter';

/** The folder of the bundled notes. */
export const notesFolder = fileURLToPath(new URL('../../notes/', import.meta.url));

/** A bundled note as it is on disk, not read by the product's own parser. */
export interface RawNote {
  /** Path relative to the notes folder. */
  readonly file: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly topics: readonly string[];
  readonly body: string;
}

/** The notes in a folder of {@link notesFolder}, sorted by name, without the README. */
export function rawNotes(folder: '.' | 'talks' | 'glossary'): readonly RawNote[] {
  return readdirSync(`${notesFolder}${folder}`)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => rawNote(folder === '.' ? name : `${folder}/${name}`));
}

function rawNote(file: string): RawNote {
  const { data, content } = matter(readFileSync(`${notesFolder}${file}`, 'utf8'));
  const topics: unknown = data['topics'];
  return { file, data, topics: Array.isArray(topics) ? topics.map(String) : [], body: content };
}

/** The lines of a `##` section, without its heading; empty if there is no such section. */
export function sectionLines(body: string, heading: string): readonly string[] {
  const lines = body.split('\n');
  const start = lines.indexOf(`## ${heading}`);
  if (start < 0) return [];
  const after = lines.slice(start + 1);
  const end = after.findIndex((line) => line.startsWith('## '));
  return after.slice(0, end < 0 ? undefined : end).filter((line) => line.trim() !== '');
}

/** Addresses and paths of all Markdown links in a text. */
export function linkTargets(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
}

/** A term as its note defines it. */
export interface RawTerm {
  readonly name: string;
  readonly definition: string;
  readonly also: readonly string[];
  readonly related: readonly string[];
}

/** Terms of a glossary note: `##` headings and the text below them. */
export function headingTerms(body: string): readonly RawTerm[] {
  return body
    .split(/^## /m)
    .slice(1)
    .map((block) => {
      const [name = '', ...rest] = block.split('\n');
      const definition = rest.find((line) => line !== '' && !line.startsWith('- ')) ?? '';
      return { name, definition, ...properties(rest) };
    });
}

/** Terms of a talk or event note: bold names at the start of an item below `## Terms`. */
export function boldTerms(body: string): readonly RawTerm[] {
  return sectionLines(body, 'Terms')
    .join('\n')
    .split(/^- /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...rest] = block.split('\n');
      const [, name = '', definition = ''] = /^\*\*(.+?)\*\*: (.+)$/.exec(head) ?? [];
      return { name, definition, ...properties(rest) };
    });
}

function properties(lines: readonly string[]): Pick<RawTerm, 'also' | 'related'> {
  const listed = (name: string) =>
    lines
      .map((line) => line.trim())
      .filter((line) => line.startsWith(`- ${name}: `))
      .flatMap((line) => line.slice(name.length + 4).split('; '));
  return { also: listed('Also'), related: listed('Related') };
}
