import type { NoteKind } from '../model/notes.ts';
import type { NoteFacts } from './types.ts';

/** What front matter `type` calls a note. */
const kindByType: Readonly<Record<string, NoteKind>> = {
  talk: 'talk',
  session: 'talk',
  presentation: 'talk',
  event: 'event',
  conference: 'event',
  glossary: 'glossary',
  index: 'index',
  note: 'note',
};

/** Files that are about the folder, whatever they hold. */
const aboutTheFolder =
  /^(?:licen[cs]e|copying|contributing|changelog|code[_-]of[_-]conduct|security|authors|notice|template|todo)\b/i;
const indexName = /^(?:readme|index|summary|_index|contents|toc)\b/i;

/** What a file is, as far as it says so itself or its name does; undefined where that is open. */
export function kindSaid(facts: NoteFacts): NoteKind | undefined {
  const type = facts.fields.type?.value ?? '';
  if (Object.hasOwn(kindByType, type)) return kindByType[type];
  const name = facts.path.slice(facts.path.lastIndexOf('/') + 1);
  if (aboutTheFolder.test(name)) return 'note';
  if (indexName.test(name)) return 'index';
  return undefined;
}
