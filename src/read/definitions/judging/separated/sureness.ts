import { isContainer } from '../../../lexicon/line-kinds.ts';
import { mayNamePerson, peopleIn } from '../../../lexicon/people.ts';
import { isGivenName, isProduct, jobWords, nameLikelihood } from '../../../lexicon/person-names.ts';
import type { Line, Mark } from '../../../markdown/line.ts';
import { isAllCapitals, spellsOut } from '../acronyms.ts';
import type { DefinitionContext } from '../candidate.ts';
import type { Cut } from '../cut.ts';
import { beginsWithOrder, looksNamed } from '../likeness.ts';
import { describesActivity, meaningLikeness } from '../meanings.ts';
import { givesOpinion } from '../opinions.ts';
import { isNamingPhrase, spelledOut } from '../phrases.ts';
import { siblingsAlike } from '../runs.ts';

/** How surely a line's cut parts a term from its meaning, by the line itself and its siblings; 0 where it does not. */
export function surenessOfCut(context: DefinitionContext, index: number, cut: Cut): number {
  const line = context.lines[index];
  if (!line || !cut.isTerm) return 0;
  const { name } = cut;
  const meaning = meaningLikeness(cut.meaning);
  const expands = spellsOut(name, cut.meaning.split(/[,.;(]| - /, 1)[0] ?? '');
  if (isNoTerm(name, cut, meaning) || (!expands && needsSpelling(line, name, cut))) return 0;
  const activity = describesActivity(name, cut.meaning);
  const ordered = cut.mark === 'colon' && beginsWithOrder(cut.meaning);
  const order = ordered && !activity && !isNamingPhrase(spelledOut(cut.meaning)) ? 0.2 : 0;
  const product = isProduct(name) && meaning < 0.2 ? 0.2 : 0;
  const first = line.marks.find(
    (mark) => mark.start === 0 && mark.end >= name.length - 1 && mark.end <= cut.from,
  );
  const words = name.split(/\s*\/\s*|\s+/).length - (name.match(/\//g)?.length ?? 0);
  return (
    -order -
    product +
    (cut.mark === 'equals' && words <= 2 && cut.meaning.split(/\s+/).length >= 2 ? 0.13 : 0) +
    cut.trust +
    (expands ? 0.6 : meaning) +
    fromMark(first?.kind, cut, meaning) +
    (looksNamed(name) ? 0.12 : 0) +
    (words > 3 ? -0.12 * (words - 3) : 0) +
    (/^\p{Ll}/u.test(name) && words > 2 ? -0.1 : 0) +
    (siblingsAlike(context, index, cut) ? fromSiblings(cut, meaning) : 0) +
    (line.kind === 'text' ? -0.04 : 0) +
    (activity ? 0.22 : 0) +
    (cut.mark === 'dash' && looksNamed(name) && saysEnough(cut.meaning) ? 0.03 : 0) +
    (endsOpen.test(cut.meaning) ? -0.15 : 0)
  );
}

/** Whatever else speaks for it: a person, a day, half a sentence, or something said that is no meaning. */
const isNoTerm = (name: string, { meaning: said }: Cut, meaning: number): boolean =>
  (nameLikelihood(name) >= 0.7 && !isAllCapitals(name)) ||
  isContainer(name) ||
  /\s(?:is|are|was|were|has|have|can|will|does|do)\s/i.test(name) ||
  meaning <= -0.6 ||
  saysOpinion(said) ||
  isPerson(name, said) ||
  isChain(name, said) ||
  (isGivenName(name) && meaning < 0.2);

/** A heading, and most arrows, define nothing but what the letters of a short form stand for. */
const needsSpelling = ({ kind }: Line, name: string, { mark, meaning }: Cut): boolean =>
  kind === 'heading' || (mark === 'arrow' && !pointsAtKind(name, meaning));

/** `Arrange - act - assert`: steps. */
const isChain = (name: string, meaning: string): boolean =>
  !name.includes(' ') && /^\S+(?:\s[-–—]\s\S+)+$/.test(meaning);

/** `The pool - is the best of all`. */
export const saysOpinion = (meaning: string): boolean => {
  const [verb = ''] = /^(?:is|are)\s+/i.exec(meaning) ?? [];
  return verb !== '' && givesOpinion(meaning.slice(verb.length));
};

/** `Widget => thing that turns`; most arrows lead from a step to the next. */
const pointsAtKind = (name: string, meaning: string): boolean =>
  name.split(/\s+/).length <= 3 &&
  meaning.split(/\s+/).length >= 4 &&
  !/->|=>|→|⇒/.test(meaning) &&
  isNamingPhrase(spelledOut(meaning));

/** `Ann lee - sr engineer - Acme`. */
function isPerson(name: string, meaning: string): boolean {
  return (
    name.includes(' ') &&
    mayNamePerson(name) &&
    jobWords.test(meaning) &&
    (peopleIn(name)[0]?.likely ?? 0) >= 0.45
  );
}

/** Terms are marked; so are labels, in bold and with a colon, whatever stands behind them. */
function fromMark(kind: Mark['kind'] | undefined, { mark }: Cut, meaning: number): number {
  if (kind !== 'strong' && kind !== 'code' && kind !== 'emphasis') return 0;
  return kind === 'strong' && mark === 'colon' && meaning < 0.1 ? -0.05 : 0.15;
}

/** Glosses come in rows; so do facts behind labels (`Team: 12 people`), which say nothing for each other. */
function fromSiblings({ mark }: Cut, meaning: number): number {
  if (meaning >= 0.1) return 0.14;
  return mark === 'colon' ? 0.04 : 0.1;
}

/** What stands below says the rest. */
const endsOpen = /[:：]\s*$|,\s*\)?$/;

/** More than a word or two, and no row of names. */
function saysEnough(meaning: string): boolean {
  return meaning.split(/\s+/).length >= 4 && !/,.*,/.test(meaning);
}
