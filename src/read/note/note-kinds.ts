import type { KindReason, NoteKind, ReadAs } from '../../model/notes.ts';
import type { Traits } from '../facts/types.ts';
import { isSingleTalk, type KindClues } from './kind-clues.ts';
import { type Neighbourhood, neighbourhoodOf } from './neighbourhood.ts';

/** All evidence together makes a talk from here on. */
const ENOUGH = 1;

/** The index of a conference's notes says so of all that stand beside and below it. */
const BELOW_CONFERENCE = 1;

/** What a folder weighs whose other notes are all talks by their own evidence. */
const AMONG_TALKS = 2;

/** What a note is taken for, and the strongest evidence for it. */
export interface JudgedKind {
  readonly kind: NoteKind;
  readonly reason: KindReason;
}

/** What each file of a folder is, by what it shows and by what its neighbours are. */
export function kindsOf(
  clues: readonly KindClues[],
  readAs: ReadAs = 'auto',
): readonly JudgedKind[] {
  const neighbourhood = neighbourhoodOf(clues);
  return clues.map((note): JudgedKind => {
    const { says, reason } = note;
    if (says) return { kind: says, reason };
    return readAs === 'auto' ? openKind(note, neighbourhood) : toldKind(note, readAs);
  });
}

/** What a note is that does not say so itself. */
function openKind(
  note: KindClues,
  { isOfConference, shareOfAll, shareAmong, talksBelow }: Neighbourhood,
): JudgedKind {
  const { own, reason, traits } = note;
  const isLonely = talksBelow(note.folder) <= (isSingleTalk(note) ? 1 : 0);
  if (traits.isIndex) return indexKind(note, isLonely);
  // Half of a folder says little of the other half.
  const around = shareAmong(note) ** 4 * AMONG_TALKS;
  const below = isOfConference(note.folder) ? BELOW_CONFERENCE : 0;
  // The folder as a whole only tips what is undecided.
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

/** What a note is where the whole folder is said to be of talks, or to hold none. */
function toldKind({ traits }: KindClues, readAs: ReadAs): JudgedKind {
  if (traits.isIndex) return { kind: 'index', reason: 'index-name' };
  if (readAs === 'notes') return { kind: 'note', reason: 'told' };
  return { kind: traits.hasLikelyParts ? 'event' : 'talk', reason: 'told' };
}

/** So much against its being of a talk that its parts are none, either. */
const NO_TALK = -2.5;

/** Sections without speakers are talks only where no file beside or below is one, and something speaks for talks. */
function holdsTalks(traits: Traits, isLonely: boolean, total: number): boolean {
  if (!traits.hasParts || total <= NO_TALK) return false;
  return traits.hasLikelyParts || (isLonely && traits.mayHoldTalks);
}

/** An index may hold the talks themselves, or be the note of the one talk its folder is about. */
function indexKind({ folder, own, reason, traits }: KindClues, isLonely: boolean): JudgedKind {
  if (holdsTalks(traits, isLonely, own)) return { kind: 'event', reason: 'holds-talks' };
  const isOneTalk = traits.namesSpeaker && own >= 3 && traits.listsNothing;
  return isOneTalk && folder !== ''
    ? { kind: 'talk', reason }
    : { kind: 'index', reason: 'index-name' };
}
