import type { KindReason, NoteKind } from '../../model/notes.ts';
import type { CountedFacts, IndexRow, NoteClues, NoteFacts } from '../facts/types.ts';
import { folderOf, isDayName, isIndexName, nameOf } from '../lexicon/path-parts.ts';
import { isTemplatePlaceholder } from '../lexicon/placeholders.ts';
import { isBlog, ownEvidence, STRONG } from './evidence.ts';
import { kindNamed } from './note-types.ts';

/** Files about the folder or repository, whatever they contain. */
const aboutTheFolder =
  /^(?:licen[cs]e|copying|contributing|changelog|code[_-]of[_-]conduct|pull_request_template|issue_template)(?![a-z\d])|^(?:SECURITY|AUTHORS|NOTICE|TODO|CLAUDE|AGENTS|TEMPLATE)\./i;

/** The kind that the file or its name states, with the reason; undefined if neither states one. */
function kindSaid({ whole, fields, path }: CountedFacts): KindSaid | undefined {
  if (isTemplatePlaceholder(whole.title.value)) return { kind: 'note', reason: 'left-open' };
  const type = kindNamed(fields.type?.value);
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

/** Evidence for a talk, if an index names the speakers of the file. */
const SPEAKERS_IN_INDEX = 2;

/** Evidence in a note for its own kind and for the kinds of its neighbours. */
export interface KindClues extends Pick<NoteClues, 'own' | 'reason' | 'says' | 'traits'> {
  readonly path: string;
  /** The folder of the note; empty for the notes folder itself. */
  readonly folder: string;
  /** The folder and the first word of the file's name: `opsdays-soup.md` and `opsdays-bread.md` are one series. */
  readonly series: string;
}

/** @param row the row of an index about the note */
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

/** The first word of a file's name, if others follow; else the entire name. */
const beginningOf = (path: string): string =>
  /^\p{L}{3,}(?=[-_ ])/u.exec(nameOf(path))?.[0].toLowerCase() ?? nameOf(path);

/** Weighs the evidence in a file; needs no other file, so the result is part of the note's facts. */
export function scoreClues(facts: CountedFacts): NoteClues {
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
      isPlainNote: listed === 0 && clues.manual === 0,
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

/** Whether a file is surely one talk. */
export const isSingleTalk = ({ own, traits }: KindClues): boolean =>
  own >= STRONG && !traits.hasParts && !traits.isIndex;
