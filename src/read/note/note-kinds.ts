import type { KindReason, NoteKind, ReadAs } from '../../model/notes.ts';
import type { Traits } from '../facts/types.ts';
import { isSingleTalk, type KindClues } from './kind-clues.ts';
import { type Neighbourhood, neighbourhoodOf } from './neighbourhood.ts';

/** Minimum total evidence for a talk. */
const ENOUGH = 1;

/** Evidence that the index of a conference gives to all notes in its folder and below. */
const BELOW_CONFERENCE = 1;

/** Evidence of a folder in which all other notes are talks by their own evidence. */
const AMONG_TALKS = 2;

/** The kind of a note, and the strongest evidence for it. */
export interface JudgedKind {
  readonly kind: NoteKind;
  readonly reason: KindReason;
}

/** The kind of each note in a folder, by its own evidence and by its neighbours. */
export function kindsOf(clues: readonly KindClues[], readAs: ReadAs): readonly JudgedKind[] {
  const neighbourhood = neighbourhoodOf(clues);
  return clues.map((note): JudgedKind => {
    const { says, reason } = note;
    if (says) return { kind: says, reason };
    return readAs === 'auto' ? openKind(note, neighbourhood) : toldKind(note, readAs);
  });
}

/** The kind of a note that does not state it. */
function openKind(
  note: KindClues,
  { isOfConference, shareOfAll, shareAmong, talksBelow }: Neighbourhood,
): JudgedKind {
  const { own, reason, traits } = note;
  const isLonely = talksBelow(note.folder) <= (isSingleTalk(note) ? 1 : 0);
  if (traits.isIndex) return indexKind(note, isLonely);
  // A folder with half of its notes being talks says little about the other half.
  const around = shareAmong(note) ** 4 * AMONG_TALKS;
  const below = isOfConference(note.folder) ? BELOW_CONFERENCE : 0;
  // The share in all folders only decides close cases.
  const total = own + around + below + shareOfAll * shareOfAll;
  if (holdsTalks(traits, isLonely, total)) return { kind: 'event', reason: 'holds-talks' };
  if (total >= ENOUGH) {
    if (Math.max(around, below) <= own) return { kind: 'talk', reason };
    return { kind: 'talk', reason: around >= below ? 'neighbours' : 'conference-index' };
  }
  if (traits.isDaily) return { kind: 'daily', reason: 'day-name' };
  return traits.isListing
    ? { kind: 'index', reason: 'lists-notes' }
    : { kind: 'note', reason: 'nothing' };
}

/** The kind of a note if the user states that all notes are talks, or none is. */
function toldKind({ traits }: KindClues, readAs: ReadAs): JudgedKind {
  if (traits.isIndex) return { kind: 'index', reason: 'index-name' };
  if (readAs === 'notes') return { kind: 'note', reason: 'told' };
  return { kind: traits.hasLikelyParts ? 'event' : 'talk', reason: 'told' };
}

/** With a total this low, the parts of a note are no talks either. */
const NO_TALK = -2.5;

/** Sections without speakers are talks only if no file in or below the folder is one, and other evidence exists. */
function holdsTalks(traits: Traits, isLonely: boolean, total: number): boolean {
  if (!traits.hasParts || total <= NO_TALK) return false;
  return traits.hasLikelyParts || (isLonely && traits.mayHoldTalks);
}

/** An index may contain the talks, or be the note of its folder's only talk. */
function indexKind({ folder, own, reason, traits }: KindClues, isLonely: boolean): JudgedKind {
  if (holdsTalks(traits, isLonely, own)) return { kind: 'event', reason: 'holds-talks' };
  const isOneTalk = traits.namesSpeaker && own >= 3 && traits.isPlainNote;
  return isOneTalk && folder !== ''
    ? { kind: 'talk', reason }
    : { kind: 'index', reason: 'index-name' };
}
