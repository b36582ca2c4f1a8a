import type { NoteContext } from '../../note/note-context.ts';
import { isPossibleTitle } from '../../titles/possible-title.ts';
import type { Part } from '../one-part/part.ts';
import {
  CONFIDENCE_WITH_SPEAKER,
  CONFIDENCE_WITHOUT_SPEAKER,
  isOfEvent,
  mostTalks,
  partAt,
} from '../one-part/part-at.ts';

/** Sections that are talks, with the confidence in them. */
interface SectionTalks {
  readonly parts: readonly Part[];
  readonly sure: number;
}

const NONE: SectionTalks = { parts: [], sure: 0 };

/** The sections of `# X Conf 2016`, if they are not the parts of one talk, even if none names a speaker. */
export function eventSections(note: NoteContext): SectionTalks {
  const [top] = note.heads;
  const below = note.heads.filter((head) => head !== top);
  const depth = below.reduce(
    (least, head) => Math.min(least, head.depth),
    Number.POSITIVE_INFINITY,
  );
  if (!top || below.length === 0 || depth <= top.depth) return NONE;
  if (!isOfEvent(note)) return NONE;
  const titles = below.filter((head) => head.depth === depth && isPossibleTitle(head.text));
  const sections = below.filter((head) => head.depth === depth).length - titles.length;
  const wordy = titles.filter((head) => hasWords(head.text) && !/\?$/.test(head.text));
  if (titles.length > mostTalks) return NONE;
  const parts = titles.map((head) => partAt(note, head)).filter((part) => part.hasNotes);
  if (titles.length >= 2 && sections === 0 && parts.some((part) => part.named))
    return { parts, sure: CONFIDENCE_WITH_SPEAKER };
  if (titles.length < 3 || wordy.length < titles.length * 0.6 || sections > titles.length)
    return NONE;
  return { parts, sure: CONFIDENCE_WITHOUT_SPEAKER };
}

/** At least three words, or five characters of a script without spaces. */
const hasWords = (text: string): boolean =>
  text.trim().split(/\s+/).length >= 3 || /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{5}/u.test(text);
