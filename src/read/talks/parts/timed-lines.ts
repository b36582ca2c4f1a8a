import { isBreak } from '../../lexicon/line-kinds.ts';
import type { Line } from '../../markdown/line.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { seriesOf } from '../../titles/series.ts';
import { readingsOf, untimed } from '../../titles/title-lines.ts';
import type { Part } from '../part/part.ts';
import { areSeveralTalks, isOfEvent, partsBetween } from '../part/part-at.ts';

/** A time or a period at the start: `10:00 – 10:45 `, `9.30 `, `14h15: `. */
const time =
  /^\d{1,2}[:.h]\d{2}\s*(?:[ap]m)?(?:\s*[-–—]\s*\d{1,2}[:.h]\d{2}\s*(?:[ap]m)?)?\s*[-–—:]?\s+/i;

const isOnTop = ({ kind, depth, quoted, parent }: Line): boolean =>
  !quoted && ((kind === 'item' && depth === 1) || (kind === 'text' && parent < 0));

/** Bullets or lines that each begin with a time: `* 10:00 – 10:45 **Ann Lee**: What queues are good for`. */
export function timedLines(note: NoteContext): readonly Part[] {
  const items = note.outline.lines.filter((line) => isOnTop(line) && time.test(line.text));
  if (!areSeveralTalks(items) || !isOfEvent(note)) return [];
  const talks = items.map((line) => untimed(line, time)).filter((line) => !isBreak(line.text));
  const readings = talks.map((line) => readingsOf(line));
  const forms = seriesOf(readings);
  const named = talks.filter((_, at) =>
    readings[at]?.some(
      ({ by, people, sure }) => people.length > 0 && (sure >= 0.5 || forms.has(by)),
    ),
  );
  if (!areSeveralTalks(named) || named.length < talks.length * 0.6) return [];
  return partsBetween(note, named);
}
