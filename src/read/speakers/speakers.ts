import type { RecogniserName } from '../../model/recognisers.ts';
import { shownLine } from '../markdown/wikilinks.ts';
import { headingUnderTitle } from './heading-under-title.ts';
import { labelReach } from './labels.ts';
import { lineUnderTitle } from './line-under-title.ts';
import { namesUnderAbstract } from './names-under-abstract.ts';
import { personBullets } from './person-bullets.ts';
import { personHeadings } from './person-headings.ts';
import type { SpeakerRecogniser, SpeakerSight, TalkLines } from './sight.ts';
import { speakerLabel } from './speaker-label.ts';
import { speakerSection } from './speaker-section.ts';

/** One recogniser per file and way of naming speakers near a title. To add one, add a file and a row here. */
const recognisers: readonly SpeakerRecogniser[] = [
  speakerLabel,
  speakerSection,
  headingUnderTitle,
  personHeadings,
  lineUnderTitle,
  personBullets,
  namesUnderAbstract,
];

/** Properties of a way of naming people, in addition to its confidence; missing ones are false. */
interface SpeakerWay {
  /** The way is a label, so it counts above the title as well. */
  readonly isLabel?: true;
  /** The way states that somebody speaks, so it counts even in folders of books and films, which have makers. */
  readonly saysSpeaker?: true;
  /** The way names another person than the title, even if the title is a person's name. */
  readonly isBesideName?: true;
  /** Evidence for a talk; if missing, the confidence decides. */
  readonly weight?: number;
}

/** The ways that have such properties. */
const WAYS: Readonly<Partial<Record<RecogniserName, SpeakerWay>>> = {
  'speaker-label': { isLabel: true, saysSpeaker: true, isBesideName: true },
  'by-line': { isLabel: true, isBesideName: true },
  // The author may be that of a book.
  'author-label': { isLabel: true, weight: 0.6 },
  'speaker-list': { saysSpeaker: true },
  'speaker-heading': { isLabel: true, saysSpeaker: true },
  // Two capitalised words at the start of a bullet are often no name.
  'person-bullet': { weight: 0.9 },
  'beside-title-in-file-name': { weight: 0.6 },
};

export const wayOf = (by: RecogniserName): SpeakerWay => WAYS[by] ?? {};

/** The people named near a talk's title, surest first. */
export function speakersIn(written: TalkLines): readonly SpeakerSight[] {
  const lines = written.map(shownLine);
  const sights = recognisers.flatMap((see) => see(lines)).sort((a, b) => b.sure - a.sure);
  const licences = lines.slice(0, labelReach).filter(({ text }) => licence.test(text));
  const isLicensed = (sight: SpeakerSight) =>
    licences.some(({ line }) => Math.abs(line - sight.line) <= NEAR);
  return sights.filter((sight) => wayOf(sight.by).saysSpeaker || !isLicensed(sight));
}

/** In lines. */
const NEAR = 3;

/** `License: MIT` next to a name: of a program, whose makers are no speakers. */
const licence = /^\W*licen[cs]es?\W*[:：]/i;
