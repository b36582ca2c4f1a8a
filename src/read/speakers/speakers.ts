import type { RecogniserName } from '../../model/recognisers.ts';
import { shownLine } from '../markdown/wikilinks.ts';
import { besideTitleInFileName } from './beside-title-in-file-name.ts';
import { headingUnderTitle } from './heading-under-title.ts';
import { lineUnderTitle } from './line-under-title.ts';
import { namesUnderAbstract } from './names-under-abstract.ts';
import { personBullets } from './person-bullets.ts';
import { personHeadings } from './person-headings.ts';
import type {
  SpeakerRecogniser,
  SpeakerSight,
  SpeakerWay,
  SpeakerWays,
  TalkLines,
} from './sight.ts';
import { speakerLabel } from './speaker-label.ts';
import { speakerSection } from './speaker-section.ts';

/** One recogniser a file, per way of naming speakers around a title. To know a new one, add a file and a row. */
const recognisers: readonly SpeakerRecogniser[] = [
  speakerLabel,
  speakerSection,
  headingUnderTitle,
  personHeadings,
  lineUnderTitle,
  personBullets,
  namesUnderAbstract,
];

const ways: SpeakerWays = Object.assign(
  {},
  ...[...recognisers, besideTitleInFileName].map((one) => one.ways),
);

/** What a way of naming people says of them. */
export const wayOf = (by: RecogniserName): SpeakerWay => ways[by] ?? {};

/** People named around a talk's title, surest first. */
export function speakersIn(written: TalkLines): readonly SpeakerSight[] {
  const lines = written.map(shownLine);
  return recognisers.flatMap(({ see }) => see(lines)).sort((a, b) => b.sure - a.sure);
}
