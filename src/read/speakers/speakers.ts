import type { RecogniserName } from '../../model/recognisers.ts';
import { shownLine } from '../markdown/wikilinks.ts';
import { headingUnderTitle } from './heading-under-title.ts';
import { lineUnderTitle } from './line-under-title.ts';
import { namesUnderAbstract } from './names-under-abstract.ts';
import { personBullets } from './person-bullets.ts';
import { personHeadings } from './person-headings.ts';
import type { SpeakerRecogniser, SpeakerSight, TalkLines } from './sight.ts';
import { speakerLabel } from './speaker-label.ts';
import { speakerSection } from './speaker-section.ts';

/** One recogniser a file, per way of naming speakers around a title. To know a new one, add a file and a row here. */
const recognisers: readonly SpeakerRecogniser[] = [
  speakerLabel,
  speakerSection,
  headingUnderTitle,
  personHeadings,
  lineUnderTitle,
  personBullets,
  namesUnderAbstract,
];

/** What a way of naming people says of them, beside how sure it is; what is not said of it is not so. */
interface SpeakerWay {
  /** A label needs no place: it counts above the title as well. */
  readonly isLabel?: true;
  /** Says that somebody speaks, and so speaks for a talk where books and films, which are somebody's, are kept. */
  readonly saysSpeaker?: true;
  /** Names somebody else than a title that is a name itself. */
  readonly isBesideName?: true;
  /** How much it speaks for a note's being a talk; by how sure it is where that is left open. */
  readonly weight?: number;
}

/** Ways of which there is something to be said. */
const WAYS: Readonly<Partial<Record<RecogniserName, SpeakerWay>>> = {
  'speaker-label': { isLabel: true, saysSpeaker: true, isBesideName: true },
  'by-line': { isLabel: true, isBesideName: true },
  // It may be that of a book.
  'author-label': { isLabel: true, weight: 0.6 },
  'speaker-list': { saysSpeaker: true },
  'speaker-heading': { isLabel: true, saysSpeaker: true },
  // Two capitals at the head of a bullet are as often something else.
  'person-bullet': { weight: 0.9 },
  'beside-title-in-file-name': { weight: 0.6 },
};

/** What a way of naming people says of them. */
export const wayOf = (by: RecogniserName): SpeakerWay => WAYS[by] ?? {};

/** People named around a talk's title, surest first. */
export function speakersIn(written: TalkLines): readonly SpeakerSight[] {
  const lines = written.map(shownLine);
  return recognisers.flatMap((see) => see(lines)).sort((a, b) => b.sure - a.sure);
}
