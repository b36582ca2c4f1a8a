import type { RecogniserName } from '../../model/recognisers.ts';
import type { Seen } from '../facts/types.ts';
import { namesInOtherScript } from '../lexicon/other-script-names.ts';
import { type Person, peopleIn } from '../lexicon/people.ts';
import type { Line } from '../markdown/line.ts';

/** The lines of a talk, its title line first. */
export type TalkLines = readonly Line[];

/** Names of speakers, with their position and confidence. */
export type SpeakerSight = Seen<readonly string[]>;

/** Finds the speakers of a talk in one or more ways; `RECOGNISERS` has the names of these. */
export type SpeakerRecogniser = (lines: TalkLines) => readonly SpeakerSight[];

/**
 * The people that are likely enough, as one sight; none if there are no such people.
 * @param trust reliability of the way in which they are named, from 0 to 1
 */
export function sightOf(
  by: RecogniserName,
  trust: number,
  line: Line,
  people: readonly Person[],
  atLeast = 0.25,
): readonly SpeakerSight[] {
  const accepted = people.filter((person) => person.likely >= atLeast);
  if (accepted.length === 0) return [];
  const value = accepted.map(({ name }) => name);
  const sure = Math.min(1, trust * (0.7 + 0.35 * likeliest(accepted)));
  return [{ value, line: line.line, column: line.column, sure, by }];
}

/** The likelihood of the likeliest person, from 0 to 1. */
export const likeliest = (people: readonly Person[]): number =>
  people.reduce((most, { likely }) => Math.max(most, likely), 0);

/** The people named after a label, in any script. */
export function peopleLabelled(text: string, label = '', areSeveral = false): readonly Person[] {
  const people = peopleIn(text, areSeveral || /(?:s|\(s\)|en)$/i.test(label.trim()));
  if (people.some(({ likely }) => likely >= 0.2)) return people;
  const others = namesInOtherScript(text);
  return others.length === 0
    ? people
    : others.map((name) => ({ name, likely: 0.8, described: false }));
}

/** Number of lines below the title in which speakers may be named without a label. */
export const lineReach = 5;

/** Whether a line is entirely in quotes: a name after it is the author of the quotation. */
export const isQuotation = (line: Line | undefined): boolean =>
  line?.kind === 'text' && /^["“„«].{12,}["”“»]\s*$/u.test(line.text.trim());
