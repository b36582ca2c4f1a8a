import type { KindReason, NoteKind } from '../../model/notes.ts';
import type { CountedFacts, IndexRow, NoteClues, NoteFacts } from '../facts/types.ts';
import { isLeftOpen } from '../lexicon/left-open.ts';
import { folderOf, isDayName, isIndexName, nameOf } from '../lexicon/path-parts.ts';
import { isBlog, ownEvidence, STRONG } from './evidence.ts';
import { kindNamed } from './note-types.ts';

/** Files that are about the folder, whatever they hold. */
const aboutTheFolder =
  /^(?:licen[cs]e|copying|contributing|changelog|code[_-]of[_-]conduct|pull_request_template|issue_template)(?![a-z\d])|^(?:SECURITY|AUTHORS|NOTICE|TODO|CLAUDE|AGENTS|TEMPLATE)\./i;

/** What a file is, as far as it says so itself or its name does, and the reason; undefined where that is open. */
function kindSaid({ whole, fields, path }: CountedFacts): KindSaid | undefined {
  if (isLeftOpen(whole.title.value)) return { kind: 'note', reason: 'left-open' };
  const type = kindNamed(fields.type?.value ?? '');
  if (type) return { kind: type, reason: 'says-type' };
  return isAboutFolder(path) ? { kind: 'note', reason: 'about-folder' } : undefined;
}

interface KindSaid {
  readonly kind: NoteKind;
  readonly reason: KindReason;
}

function isAboutFolder(path: string): boolean {
  const name = nameOf(path);
  return aboutTheFolder.test(name) && (/^[lc]/i.test(name) || !path.includes('/'));
}

/** An index that names a file's speakers says that it is a talk. */
const SPEAKERS_IN_INDEX = 2;

/** What a note shows of its kind, and of its neighbours' kinds. */
export interface KindClues extends Pick<NoteClues, 'own' | 'reason' | 'says' | 'traits'> {
  readonly path: string;
  /** The folder it stands in; empty for the notes folder itself. */
  readonly folder: string;
  /** The folder and how the file's name begins: `opsdays-soup.md` and `opsdays-bread.md` belong together. */
  readonly series: string;
}

/** @param row what an index says of the note */
export const kindCluesOf = (
  { path, clues: { own, says, traits, reason } }: NoteFacts,
  row: IndexRow | undefined,
): KindClues => ({
  path,
  folder: folderOf(path),
  series: `${folderOf(path)}/${beginningOf(path)}`,
  own: own + (row?.speakers ? SPEAKERS_IN_INDEX : 0),
  says,
  traits,
  reason: row?.speakers && own < STRONG && says === undefined ? 'listed-with-speaker' : reason,
});

/** The first word of a file's name where others follow it; the whole name where none does. */
const beginningOf = (path: string): string =>
  /^\p{L}{3,}(?=[-_ ])/u.exec(nameOf(path))?.[0].toLowerCase() ?? nameOf(path);

/** Weighs what a file shows by itself, which is worth doing before it is known together with others. */
export function weighClues(facts: CountedFacts): NoteClues {
  const { path, parts, clues, fields, whole } = facts;
  const { listed, linkTexts, event, date } = clues;
  const said = kindSaid(facts);
  const speaker = fields.speakers ?? whole.speakers.find(({ sure }) => sure >= 0.85);
  const { own, reason } = ownEvidence(facts);
  const isDaily = isDayName(path);
  return {
    own,
    reason: said?.reason ?? reason,
    says: said?.kind,
    traits: {
      isIndex: isIndexName(path),
      hasParts: parts.length >= (isDaily ? 1 : 2),
      hasLikelyParts: parts.some((part) => part.title.sure > 0.5),
      mayHoldTalks: listed < 3 && (whole.speakers[0]?.sure ?? 0) < 0.6,
      namesSpeaker: speaker !== undefined || (whole.readings[0]?.sure ?? 0) >= 0.75,
      listsNothing: listed === 0,
      isListing: listed >= 3 && listed > clues.lines * 0.5,
      isOfConference: clues.conference,
      isDaily,
      isPost: isBlog(fields.names),
    },
    listed,
    linkTexts,
    ...(event && { event }),
    ...(date && { date }),
  };
}

/** A file that is one talk beyond doubt. */
export const isSingleTalk = ({ own, traits }: KindClues): boolean =>
  own >= STRONG && !traits.hasParts && !traits.isIndex;
