import { firstWordEnds, isCapitalized } from '../../../lexicon/letters.ts';
import { nameLikelihood } from '../../../lexicon/person-names.ts';
import { isAll, type Line, type Mark } from '../../../markdown/line.ts';
import { offsetIn } from '../../../markdown/source-offsets.ts';
import { isAcronym } from '../../judging/acronyms.ts';
import {
  type Candidate,
  type DefinitionContext,
  type DefinitionRecogniser,
  restOfLine,
} from '../../judging/candidate.ts';
import { isForeignLabel } from '../../judging/foreign.ts';
import { isOneWordName, isTermLike, looksNamed } from '../../judging/likeness.ts';
import { Openings, offsetAfterWords } from '../../judging/openings.ts';
import { describesPerson, givesOpinion } from '../../judging/opinions.ts';
import {
  isNamingPhrase,
  isParticiple,
  kindPhraseLength,
  spelledOut,
} from '../../judging/phrases.ts';
import { splitAlias } from '../../judging/split-alias.ts';
import { isMarked } from '../../judging/term-likelihood.ts';

const nounAhead = /^(?:an?|the|one of the|any|one)\s+\p{L}/iu;
/** A noun and what distinguishes it: `a program in execution`. */
const thingApart =
  /^an?\s(?:[\p{L}-]+\s){1,3}(?:in|on|of|for|to|that|which|who|where|with|without|by|from|between)\s/iu;
const tellsMore =
  /\b(?:that|which|who|where|for|of|to|used|used to|between|from|by|with|in which|whose|is|as)\b/i;

/** Confidence that is subtracted if the sentence is not the first of its line. */
const further = 0.12;

/** A sentence in a line: its offset, its text, and whether it is contrasted with another. */
interface Said {
  readonly at: number;
  readonly said: string;
  readonly isContrasted: boolean;
}

/** `..., whereas a thread is`: one sentence defines two things. */
const contrasts =
  /,?\s(?:whereas|while|but)\s+(?=(?:(?:an?|the)\s)?\S+(?:\s\S+)?\s(?:is|are)\s\S)/iu;
const ends = /(?<=\p{L}{2}[.!])\s+(?=["“]?\p{Lu})|(?<=;)\s+(?=an?\s)/gu;

/** The sentences of a line, also after a semicolon or a `whereas`. */
function sentencesIn(text: string, first: number): readonly Said[] {
  const starts = [first];
  if (/[.!]\s+["“]?\p{Lu}|;\s+an?\s/u.test(text))
    for (const { index, 0: gap } of text.matchAll(ends)) starts.push(index + gap.length);
  return starts.flatMap((at, index): readonly Said[] => {
    const said = text.slice(at, starts[index + 1]);
    const { index: cut, 0: joint = '' } = contrasts.exec(said) ?? {};
    if (cut === undefined) return [{ at, said, isContrasted: false }];
    const other = cut + joint.length;
    return [
      { at, said: said.slice(0, cut), isContrasted: true },
      { at: at + other, said: said.slice(other), isContrasted: true },
    ];
  });
}

/** `X is a ...`, `Xs are ...`, `X is when ...` at the start of a line or of a sentence in it. */
export const isSentence: DefinitionRecogniser = (context) =>
  context.linesWithDefiningVerb.flatMap((line) =>
    isHead(context, line) ? [] : saidIn(context, line),
  );

/** A title, or a line in bold: there `Spreadsheets are databases` is a claim, no definition. */
const isHead = ({ note }: DefinitionContext, line: Line): boolean =>
  line.kind === 'heading'
    ? line.depth === 1 || line.line === note.heads[0]?.line
    : isAll(line, 'strong');

/** Length of an opening such as `In a tree, ` before a subject that is set apart; else 0. */
function behindOpening({ text, marks }: Line): number {
  const [opening = ''] = /^(?:in|for|on|within)\s[^,.;:]{2,40},\s+/i.exec(text) ?? [];
  const [article = ''] = /^(?:an?|the)\s+/i.exec(text.slice(opening.length)) ?? [];
  const at = opening.length + article.length;
  return marks.some(({ kind, start }) => isBoldOrItalic(kind) && start === at) ? opening.length : 0;
}

const isBoldOrItalic = (kind: Mark['kind']): boolean => kind === 'strong' || kind === 'emphasis';

/** The term is only the part that is set apart: `The **degree** of a node`. */
function termOf({ text, marks }: Line, at: number, subject: string): string {
  const start = text.indexOf(subject, at);
  const mark = marks.find((other) => isBoldOrItalic(other.kind) && other.start === start);
  const named = mark ? text.slice(start, mark.end) : subject;
  return /^\s(?:of|in)\s(?:an?|the)\s\S+$/i.test(subject.slice(named.length)) ? named : subject;
}

function saidIn(context: DefinitionContext, line: Line): readonly Candidate[] {
  return sentencesIn(line.text, behindOpening(line)).flatMap(({ at, said, isContrasted }) => {
    const parts = subjectOf(said);
    const subject = parts?.[2] && termOf(line, at, parts[2]);
    if (!parts || subject === undefined) return [];
    const predicate = said.slice(parts[0].length).trimEnd();
    if (isContrasted && !nounAhead.test(predicate) && !clause.test(predicate)) return [];
    const { name } = splitAlias(subject);
    const telling =
      /^an?\s/i.test(parts[1] ?? '') &&
      (tellsThing(predicate) ||
        (isContrasted && thingApart.test(predicate)) ||
        isOwnSubject(context, name, predicate));
    const isSetApart = isMarked(name, line, at);
    if (!isSubject(name, telling || isSetApart) || isOpinion(predicate, isSetApart, name))
      return [];
    // The word "is" exists in Dutch, too.
    if (isForeignLabel(subject, context)) return [];
    if (isWho(name, predicate) || isQuality(parts[3] ?? '', predicate)) return [];
    const sure = sureOfPredicate(line, name, predicate) - (at > 0 ? further : 0);
    const judged = { sure: telling ? Math.max(sure, 0.62) : sure, by: 'is-sentence' } as const;
    const rest = restOfLine(context, line, subject, at + parts[0].length, {
      ...judged,
      label: telling,
    });
    return at === 0 && !isContrasted
      ? rest
      : rest.map((found) => ({
          ...found,
          end: offsetIn(context.note.text, line, at + said.trimEnd().length),
        }));
  });
}

/** The subject before `is`, without an article, brackets, quotes or a phrase such as `, by contrast,`. */
const subjectOf = (said: string): RegExpExecArray | null =>
  /^\s*(?:\([^()]{1,40}\)\s+)?["“„«]?((?:an?|the)\s+)?["“„«]?(.{2,60}?)["”»“]?(?:,\s(?:(?:by|in) contrast|on the other hand|in turn|however|instead))?,?\s+(is|are)\s+(?=\S)/i.exec(
    said,
  );

/** `Ann is a software engineer`: up to three words that are no acronym, then a job. */
const isWho = (name: string, predicate: string): boolean =>
  isCapitalized(name) &&
  !isAcronym(name) &&
  name.split(/\s+/).length <= 3 &&
  describesPerson(predicate);

/** Whether `are` precedes a quality, not a definition in the plural: `Payloads are binary in v2`. */
function isQuality(verb: string, predicate: string): boolean {
  const said = spelledOut(predicate);
  return (
    verb.toLowerCase() === 'are' &&
    kindPhraseLength(said) === 1 &&
    !/^\S+s\b/.test(said) &&
    !/^\S+\s+(?:that|which|who|used|for|of|to)\b/i.test(said)
  );
}

const relative = /^(?:that|which|who|where|whose|in which)\s/i;

/** `An option is a contract which gives ...`: so plain that even a common label is a term. */
function tellsThing(predicate: string): boolean {
  const [, thing] = /^(?:something|anything|someone)\s(.*)$/is.exec(predicate) ?? [];
  if (thing !== undefined) return relative.test(thing);
  return (
    /^an?\s/i.test(predicate) &&
    offsetAfterWords(predicate.replace(/^an?\s+/i, ''), relative, { least: 1, most: 4 }) >= 0
  );
}

/** `A process is a program ...` below the heading `What is a process?`. */
const isOwnSubject = ({ isSubject }: DefinitionContext, name: string, predicate: string): boolean =>
  /^an?\s\S+\s\S+\s/i.test(predicate) && isOneWordName(name) && isSubject(name);

const evaluates = new Openings(
  `good great better best bad worse common typical simple easy nice key big small real new old first second third last
    next other different related possible nother main whole lot bit few couple fun cool`,
);

function isSubject(name: string, telling: boolean): boolean {
  const words = name.split(/\s+/);
  // `Called by a potter and responsible for ...` has its subject on a line above.
  if (words.length > 5 || /^\p{L}{3,}ed\s(?:by|in|on|with|from|to|at)\b|\sand$/iu.test(name))
    return false;
  if (firstWordEnds(name, 'ing') && /^\S+\s+(?:an?|the|your)\b/i.test(name)) return false;
  if (
    /,|:|[-–—=]$|\b(?:that|which|who|whose|whether|if|when|not|only|of the|this|our|your|my)\b/i.test(
      name,
    )
  )
    return false;
  if (telling && words.length <= 3 && /^[\p{L}\d -]+$/u.test(name)) return !evaluates.test(name);
  return isTermLike(name) && nameLikelihood(name) < 0.7;
}

/** `The tool is the Foo Framework` identifies a thing but does not say what it is. */
const identifies = /^the\s+(?:\p{Lu}[\p{L}\d.-]*\s*){1,4}(?:[(.,;]|$)/u;

/** A clause that defines something: `when a function remembers`, `how callers are kept apart`. */
const clause =
  /^(?:when|how(?: fast| much| many| often| long| well| far| likely)?)\s+(?:an?|the|you|we|one|something|someone|somebody|people|nobody|two|several|many|\p{L}+s|\p{L}+\s+(?:is|are))\s/iu;

/** A quotation with the name of its author at the end. */
const attributed = /\s[-–—]{1,2}\s*\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u;

/** @param isSetApart whether the subject is formatted or quoted, like a word that is explained */
function isOpinion(predicate: string, isSetApart: boolean, name: string): boolean {
  const plain = firstWordEnds(predicate, 'ly') ? predicate.replace(/^\S+\s/, '') : predicate;
  const doing = firstWordEnds(predicate, 'ing') && !(isSetApart && /ing$/i.test(name));
  const isClause = clause.test(predicate);
  return (
    identifies.test(predicate) ||
    attributed.test(predicate) ||
    /^\p{L}+["”]\s/u.test(predicate) ||
    (/^(?:when|how|what)\s/i.test(predicate) && !isClause) ||
    (!isClause && givesOpinion(predicate)) ||
    (!isSetApart && /^about\s\p{L}{3,}ing\s/iu.test(predicate)) ||
    (isParticiple(plain) && !(isSetApart && /ing$/i.test(name))) ||
    (doing && !/^\S+\s(?:of|for|that|which|to)\b/i.test(predicate))
  );
}

function sureOfPredicate(line: Line, name: string, predicate: string): number {
  const words = predicate.split(/\s+/).length;
  const marked = line.marks.some(
    (mark) => mark.start === 0 && mark.end >= name.length - 1 && mark.kind !== 'link',
  );
  const noun = nounAhead.test(predicate);
  const said = spelledOut(predicate);
  const named = noun && isNamingPhrase(said.replace(/^(?:an?|the|any)\s+/i, ''));
  const isSetApart = isMarked(name, line);
  return (
    0.28 +
    (noun ? 0.2 : 0) +
    (named ? 0.12 : 0) +
    (noun && tellsMore.test(predicate) ? 0.12 : 0) +
    (!noun &&
    /^(?:about|equivalent|the|any|all|used (?:to|for)|responsible|geared|designed|meant|made of|when|how|what)\b/i.test(
      predicate,
    )
      ? 0.22
      : 0) +
    (!noun && isNamingPhrase(said) ? 0.25 : 0) +
    (noun && !named && !tellsMore.test(predicate) && words < 6 ? -0.06 : 0) +
    (words >= 4 ? 0.1 : words >= 3 || !noun ? 0 : -0.1) +
    (marked || looksNamed(name) ? 0.12 : 0) +
    (/^\p{Ll}/u.test(name) && name.includes(' ') ? -0.08 : 0) +
    (isSetApart && words >= 3 ? (noun ? 0.05 : 0.3) : 0)
  );
}
