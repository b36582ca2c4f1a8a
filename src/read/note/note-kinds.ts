import type { KindReason, NoteKind, ReadAs } from '../../model/notes.ts';
import { CLUE, has, isSingleTalk, type KindClues, kindIn } from './kind-clues.ts';
import { kindColumns, neighbourhoodOf } from './neighbourhood.ts';

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
  const notes = kindColumns(clues);
  const { conferences, besideEvents, shareOfAll, shareAmong, talksBelow } = neighbourhoodOf(notes);
  return clues.map(({ own, bits, reason }, note): JudgedKind => {
    const said = kindIn(bits);
    if (said) return { kind: said, reason };
    if (readAs !== 'auto') return toldKind(readAs, bits);
    const folder = notes.inFolder[note] ?? 0;
    const lonely = (talksBelow[folder] ?? 0) <= (isSingleTalk(own, bits) ? 1 : 0);
    if (has(bits, CLUE.isIndex))
      return indexKind({ own, bits, reason }, lonely, notes.folders[folder] !== '');
    // Half of a folder says little of the other half.
    const around = shareAmong(note) ** 4 * AMONG_TALKS;
    const below = conferences[folder] === 1 && !besideEvents[folder] ? BELOW_CONFERENCE : 0;
    // The folder as a whole only tips what is undecided.
    const total = own + around + below + shareOfAll * shareOfAll;
    if (holdsTalks(bits, lonely, total)) return { kind: 'event', reason: 'holds-talks' };
    if (total >= ENOUGH) {
      const strongest =
        Math.max(around, below) > own
          ? around >= below
            ? 'neighbours'
            : 'conference-index'
          : reason;
      return { kind: 'talk', reason: strongest };
    }
    if (has(bits, CLUE.isDaily)) return { kind: 'daily', reason: 'day-name' };
    return has(bits, CLUE.isListing)
      ? { kind: 'index', reason: 'lists-notes' }
      : { kind: 'note', reason: 'nothing' };
  });
}

/** What a note is where the whole folder is said to be of talks, or to hold none. */
function toldKind(readAs: ReadAs, bits: number): JudgedKind {
  if (has(bits, CLUE.isIndex)) return { kind: 'index', reason: 'index-name' };
  if (readAs === 'notes') return { kind: 'note', reason: 'told' };
  return { kind: has(bits, CLUE.hasLikelyParts) ? 'event' : 'talk', reason: 'told' };
}

/** So much against its being of a talk that its parts are none, either. */
const NO_TALK = -2.5;

/** Sections without speakers are talks only where no file beside or below is one, and something speaks for talks. */
function holdsTalks(bits: number, lonely: boolean, total: number): boolean {
  if (!has(bits, CLUE.hasParts) || total <= NO_TALK) return false;
  return has(bits, CLUE.hasLikelyParts) || (lonely && has(bits, CLUE.mayHoldTalks));
}

/** An index may hold the talks themselves, or be the note of the one talk its folder is about. */
function indexKind(
  { own, bits, reason }: Pick<KindClues, 'own' | 'bits' | 'reason'>,
  lonely: boolean,
  isNested: boolean,
): JudgedKind {
  if (holdsTalks(bits, lonely, own)) return { kind: 'event', reason: 'holds-talks' };
  const isOneTalk = has(bits, CLUE.namesSpeaker) && own >= 3 && has(bits, CLUE.listsNothing);
  return isOneTalk && isNested ? { kind: 'talk', reason } : { kind: 'index', reason: 'index-name' };
}
