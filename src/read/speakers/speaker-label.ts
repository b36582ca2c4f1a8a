import type { RecogniserName } from '../../model/recognisers.ts';
import { firstPersonLikelihood, type Person, peopleIn } from '../lexicon/people.ts';
import { inlineFieldsIn } from '../markdown/inline-fields.ts';
import type { Line } from '../markdown/line.ts';
import { byWordsAlone, isAuthorLabel, isLabel, labelled, labelReach } from './labels.ts';
import {
  isQuotation,
  peopleLabelled,
  type SpeakerSight,
  sightOf,
  type TalkLines,
} from './sight.ts';

/** `Speaker: Ann Lee`, `by Ann Lee`, `Speakers` above a list: people that a label names below a title. */
export function speakerLabel(lines: TalkLines): readonly SpeakerSight[] {
  const sights: SpeakerSight[] = [];
  for (const [index, line] of lines.slice(0, labelReach).entries()) {
    if (line.kind === 'heading') continue;
    if (line.kind === 'cell') {
      const value = lines[index + 1];
      if (line.depth === 0 && isLabel(line.text.trim()) && value?.line === line.line) {
        sights.push(...sightOf('speaker-cell', 0.9, value, peopleIn(value.text)));
      }
      continue;
    }
    for (const { key, value } of inlineFieldsIn(line.text)) {
      const people = isLabel(key) ? peopleLabelled(value, key, linksIn(line) > 1) : [];
      sights.push(...sightOf('speaker-label', 0.95, line, people, 0.2));
    }
    const found = labelled(line);
    if (!found) continue;
    const weak = weakLabel.test(found.label.trim());
    if (found.value.trim() !== '') {
      const people = peopleLabelled(withMarks(found.value), found.label, linksIn(line) > 1);
      const by = labelKind(found.label.trim());
      sights.push(...sightOf(by, weak ? 0.65 : 0.95, line, people, weak ? 0.5 : 0.2));
    } else {
      const below = listBelow(lines, index);
      if (/^people$/i.test(found.label) && below.length < 2) continue;
      sights.push(...sightOf('speaker-list', weak ? 0.7 : 0.9, line, below, weak ? 0.5 : 0.25));
    }
  }
  const signed = signature(lines);
  return signed
    ? [...sights, ...sightOf('by-line', 0.85, signed.line, peopleLabelled(signed.value), 0.5)]
    : sights;
}

/** A signature as the last line, unless a quotation is directly above it: `— Ann Lee, Acme`. */
function signature(lines: TalkLines): { readonly line: Line; readonly value: string } | undefined {
  const line = lines.at(-1);
  const before = lines.at(-2);
  const value = /^(?:[—–]|-{2,3})\s*(\p{Lu}.{3,60})$/u.exec(line?.text ?? '')?.[1];
  const isSigned =
    line?.kind === 'text' && !line.quoted && lines.length > 2 && line.block !== before?.block;
  return line && value && isSigned && !before?.quoted && !isQuotation(before)
    ? { line, value }
    : undefined;
}

/** Labels that name other people as often as speakers. */
const weakLabel = new RegExp(
  `^(?:by|${byWordsAlone}|who|people|about me|who am i|whoami|hosts?.*|facilitat(?:ors?|es|ed by)|moderat(?:ors?|orin|ion|eure?|ed by)|moderador(?:a|es)?|moderatore|animat(?:eur|rice))$`,
  'i',
);

const byAlone = new RegExp(`^(?:by|${byWordsAlone})$`, 'i');

/** The recogniser's name for a label: an author or a "by" need not belong to a talk. */
const labelKind = (label: string): RecogniserName =>
  isAuthorLabel(label) ? 'author-label' : byAlone.test(label) ? 'by-line' : 'speaker-label';

/** Number of links on a line; several links are several people. */
const linksIn = ({ marks }: Line): number => marks.filter(({ kind }) => kind === 'link').length;

function withMarks(text: string): string {
  return text.replace(/^\s*[:*_]+\s*/, '');
}

/** The people in the bullets under a label, or on the line directly below it. */
function listBelow(lines: TalkLines, index: number): readonly Person[] {
  const label = lines[index];
  if (!label) return [];
  const people: Person[] = [];
  const depth = label.kind === 'item' ? label.depth + 1 : 1;
  for (const [distance, line] of lines.slice(index + 1, index + 16).entries()) {
    if (line.kind === 'heading' || (line.kind === 'item' && line.depth < depth)) break;
    if (line.kind === 'item' && line.depth > depth) continue;
    if (line.kind !== 'item' && distance > 0) break;
    // Bullets below a name on a line of its own are the first notes.
    if (line.kind === 'item' && lines[index + 1]?.kind !== 'item') break;
    const named = peopleIn(withoutTeam(line.text));
    if ((named[0]?.likely ?? 0) >= 0.25) for (const person of named) people.push(person);
    else if (line.kind !== 'item') break;
  }
  return people;
}

/** Drops the team or company before a panelist's name: `Search: Ann Lee`. */
function withoutTeam(text: string): string {
  const parts = /^([^:]{2,40}):\s+(.*)$/.exec(text);
  const [, team = '', rest = ''] = parts ?? [];
  return firstPersonLikelihood(rest) > firstPersonLikelihood(team) ? rest : text;
}
