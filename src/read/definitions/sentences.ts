import { firstWordEnds, isCapitalized } from '../lexicon/letters.ts';
import { nameLikelihood } from '../lexicon/people.ts';
import type { Line } from '../markdown/line.ts';
import { offsetIn } from '../markdown/source-offsets.ts';
import { isAcronym } from './acronyms.ts';
import { type Candidate, type DefinitionContext, restOfLine, splitAlias } from './candidate.ts';
import { isTermLike, looksNamed } from './likeness.ts';
import { behindWords, Openings } from './openings.ts';
import { isActing, isNamingPhrase, isParticiple, kindPhraseLength, spelledOut } from './phrases.ts';

/** What is said with `is` without saying what something is. */
const opinions = new Openings(
  `pita pain problem must lot bit mess nightmare myth lie joke good great bad best worst better nice fun
    cool awesome key king queen future past present new next only same most more less main first last
    biggest hardest easiest right wrong answer reason goal point question issue challenge thing things
    example examples feature features concern target fan big huge major choice option start step sign
    case win fail failure hard easy important necessary required needed possible impossible not no now
    here there also still already always never often usually currently available coming going done gone
    dead alive free cheap expensive slow fast simple complex difficult useful useless interesting
    amazing terrible broken ready true false ok okay fine up down in on at with worth where why because
    like all everything everywhere nothing what when how to being getting becoming made built written
    running working using doing you we i they your our my their`,
  [
    ['way', /^(?! (?:to|of|for))/i],
    ['subset', /^ of users\b/i],
    ['about', /^ time\b/i],
    ['used', /^ in\b/i],
    ['part', /^ of\b/i],
  ],
);
const oneOfMany = /^one of (?:the )?(?:largest|biggest|best|most|few|many|main|first|top)\b/i;
const intensifiers: ReadonlySet<string> = new Set(
  'very really so pretty quite too super huge big real major total complete'.split(' '),
);

/** `a really big problem`, `one of the best`. */
function givesOpinion(predicate: string): boolean {
  let rest = predicate.replace(/^(?:an?|the)\s+/i, '');
  if (oneOfMany.test(rest)) return true;
  for (;;) {
    if (opinions.test(rest)) return true;
    const gap = rest.search(/\s/);
    if (!intensifiers.has(rest.slice(0, Math.max(0, gap)).toLowerCase())) return false;
    rest = rest.slice(gap).trimStart();
  }
}

const nounAhead = /^(?:an?|the|one of the|any|one)\s+\p{L}/iu;
const tellsMore =
  /\b(?:that|which|who|where|for|of|to|used|used to|between|from|by|with|in which|whose|is|as)\b/i;

/** Stands in every sentence of the first three shapes: most lines have none and need no closer look. */
const tellingVerb = /\s(?:is|are|means|refers|stands|describes|denotes)\s/i;

/** `X is a ...`, `Xs are ...`, `X means ...`, `X refers to ...` at the start of a line. */
export function sentences(context: DefinitionContext): readonly Candidate[] {
  return context.lines.flatMap((line) => {
    const { kind, text, marks } = line;
    if (kind === 'cell' || line.role === 'task' || text.length > 600) return [];
    const isTelling = tellingVerb.test(text);
    const mayAct = marks[0]?.start === 0 || /^an?\s/i.test(text);
    return [
      ...(isTelling ? isSentence(context, line) : []),
      ...(isTelling ? meansSentence(context, line) : []),
      ...(isTelling ? calledSentence(line) : []),
      ...(mayAct ? actingSentence(context, line) : []),
      ...(kind === 'text' && isCapitalized(text) ? subjectActs(context, line) : []),
      ...(text.includes('(') ? glossed(context, line) : []),
    ];
  });
}

/** How much surer a sentence further on in a line must be than one that begins it. */
const further = 0.12;

/** The sentences of a line, each with the position where it begins. */
function sentencesIn(text: string): readonly { readonly at: number; readonly said: string }[] {
  if (!/[.!]\s+["“]?\p{Lu}/u.test(text)) return [{ at: 0, said: text }];
  const starts = [
    0,
    ...[...text.matchAll(/(?<=\p{L}{2}[.!])\s+(?=["“]?\p{Lu})/gu)].map(
      ({ index, 0: gap }) => index + gap.length,
    ),
  ];
  return starts.map((at, index) => ({ at, said: text.slice(at, starts[index + 1]) }));
}

function isSentence(context: DefinitionContext, line: Line): readonly Candidate[] {
  return sentencesIn(line.text).flatMap(({ at, said }) => {
    const parts = /^\s*["“]?((?:an?|the)\s+)?(.{2,60}?)\s+(is|are)\s+(?=\S)/i.exec(said);
    const subject = parts?.[2];
    if (!parts || subject === undefined) return [];
    const predicate = said.slice(parts[0].length).trimEnd();
    const telling = /^an?\s/i.test(parts[1] ?? '') && tellsThing(predicate);
    const { name } = splitAlias(subject);
    if (!isSubject(name, telling) || isOpinion(predicate)) return [];
    const sure = sureOfPredicate(context, line, name, predicate) - (at > 0 ? further : 0);
    const judged = { sure: telling ? Math.max(sure, 0.62) : sure, by: 'is-sentence' };
    const rest = restOfLine(context, line, subject, at + parts[0].length, {
      ...judged,
      label: telling,
    });
    return at === 0
      ? rest
      : rest.map((found) => ({
          ...found,
          end: offsetIn(context.note.text, line, at + said.trimEnd().length),
        }));
  });
}

const relative = /^(?:that|which|who|where|whose|in which)\s/i;

/** `An option is a contract which gives ...`: said so plainly that even a word of everyday labels is a term. */
function tellsThing(predicate: string): boolean {
  const [, thing] = /^(?:something|anything|someone)\s(.*)$/is.exec(predicate) ?? [];
  if (thing !== undefined) return relative.test(thing);
  return (
    /^an?\s/i.test(predicate) &&
    behindWords(predicate.replace(/^an?\s+/i, ''), relative, { least: 1, most: 4 }) >= 0
  );
}

const evaluates = new Openings(
  `good great better best bad worse common typical simple easy nice key big small real new old first second third last
    next other different related possible nother main whole lot bit few couple fun cool`,
);

function isSubject(name: string, telling: boolean): boolean {
  const words = name.split(/\s+/);
  if (words.length > 5) return false;
  if (firstWordEnds(name, 'ing') && /^\S+\s+(?:an?|the|your)\b/i.test(name)) return false;
  if (
    /,|:|\b(?:that|which|who|whose|whether|if|when|not|only|of the|this|our|your|my)\b/i.test(name)
  )
    return false;
  if (telling && words.length <= 3 && /^[\p{L}\d -]+$/u.test(name)) return !evaluates.test(name);
  return isTermLike(name) && nameLikelihood(name) < 0.7;
}

/** `The tool is the Foo Framework`: says which one it is, not what it is. */
const identifies = /^the\s+(?:\p{Lu}[\p{L}\d.-]*\s*){1,4}(?:[(.,;]|$)/u;

function isOpinion(predicate: string): boolean {
  const plain = firstWordEnds(predicate, 'ly') ? predicate.replace(/^\S+\s/, '') : predicate;
  const doing = firstWordEnds(predicate, 'ing');
  return (
    identifies.test(predicate) ||
    givesOpinion(predicate) ||
    isParticiple(plain) ||
    (doing && !/^\S+\s(?:of|for|that|which|to)\b/i.test(predicate)) ||
    /\?\s*$/.test(predicate)
  );
}

function sureOfPredicate(
  context: DefinitionContext,
  line: Line,
  name: string,
  predicate: string,
): number {
  const words = predicate.split(/\s+/).length;
  const marked = line.marks.some(
    (mark) => mark.start === 0 && mark.end >= name.length - 1 && mark.kind !== 'link',
  );
  const noun = nounAhead.test(predicate);
  const said = spelledOut(predicate);
  const named = noun && isNamingPhrase(said.replace(/^(?:an?|the|any)\s+/i, ''));
  const quoted = /^["“]/.test(line.text.trim());
  return (
    0.28 +
    (noun ? 0.2 : 0) +
    (named ? 0.12 : 0) +
    (noun && tellsMore.test(predicate) ? 0.12 : 0) +
    (!noun &&
    /^(?:about|equivalent|the|any|all|used (?:to|for)|responsible|geared|designed|meant|made of|when|how)\b/i.test(
      predicate,
    )
      ? 0.22
      : 0) +
    (!noun && isNamingPhrase(said) ? 0.25 : 0) +
    (noun && !named && !tellsMore.test(predicate) && words < 6 ? -0.06 : 0) +
    (words >= 4 ? 0.1 : words >= 3 || !noun ? 0 : -0.1) +
    (marked || isAcronym(name) || looksNamed(name) ? 0.12 : 0) +
    (context.inTerminology(line) ? 0.3 : 0) +
    (/^\p{Ll}/u.test(name) && name.includes(' ') ? -0.08 : 0) +
    (quoted ? -0.25 : 0)
  );
}

function meansSentence(context: DefinitionContext, line: Line): readonly Candidate[] {
  const parts =
    /^(?:(?:an?|the)\s+)?(.{2,50}?)\s+(means|refers to|stands for|describes|is short for|is defined as|is known as|denotes)\s+(.+)$/i.exec(
      line.text.trim(),
    );
  if (!parts?.[1] || !parts[3]) return [];
  const { name } = splitAlias(parts[1]);
  if (!isTermLike(name) || name.split(/\s+/).length > 5 || firstWordEnds(name, 'ing')) return [];
  const from = line.text.indexOf(parts[3], parts[1].length);
  return restOfLine(context, line, parts[1], from, { sure: 0.68, by: 'means-sentence' });
}

const tellsHow = new Openings('once twice again when if by from with at in');

/** `Anything that turns is called a widget`, `Anything that turns is a widget`. */
function calledSentence(line: Line): readonly Candidate[] {
  const text = line.text.trim();
  const parts =
    /^(.{12,}?)\s+(?:is|are)\s+(?:called|known as|termed)\s+(?:an?\s+|the\s+)?["“]?([^.,;()"”]{2,40})["”]?\.?$/i.exec(
      text,
    ) ??
    /^((?:anything|something|everything|any \p{L}+|an? \p{L}+) (?:that|which|who) .{8,}?)\s+is\s+(?:an?\s+)?([\p{L}-]{4,30})\.?$/iu.exec(
      text,
    ) ??
    /^(anything that .{8,}?)\s+is\s+(?:an?\s+)?([\p{L}-]{4,30}),/iu.exec(text);
  if (
    !parts?.[2] ||
    !isTermLike(parts[2]) ||
    tellsHow.test(parts[2].trim()) ||
    /^\p{L}+ly\b/iu.test(parts[2].trim()) ||
    parts[2].trim().split(/\s+/).length > 3
  )
    return [];
  return [
    {
      term: parts[2].trim(),
      aliases: [],
      line,
      start: line.start,
      end: line.end,
      sure: 0.7,
      by: 'called-sentence',
    },
  ];
}

/** `` `tool` creates matrices ``, `A nameserver receives a name and returns records`. */
function actingSentence(context: DefinitionContext, line: Line): readonly Candidate[] {
  const code = line.marks.find((mark) => mark.kind === 'code' && mark.start === 0);
  const [article = ''] = /^an?\s+/i.exec(line.text) ?? [];
  const behind = line.text.slice(article.length);
  const verb = { test: (rest: string) => firstWordEnds(rest, 's') };
  const until = article === '' ? 0 : behindWords(behind, verb, { least: 1, most: 3 });
  const term = code ? line.text.slice(0, code.end) : behind.slice(0, Math.max(0, until)).trim();
  const from = code ? code.end : article.length + until;
  const rest = line.text.slice(from);
  if (term === '' || !isActing(rest) || !isTermLike(term) || /\s(?:that|which|who)$/i.test(term))
    return [];
  const start = from + rest.length - rest.trimStart().length;
  return restOfLine(context, line, term, start, {
    sure: code ? 0.68 : 0.64,
    by: 'acting-sentence',
  });
}

/**
 * `Gradient descent finds the minimum ...` in a note or a section on gradient descent. What a product does
 * (`Docker caches images`) is no definition of it, so that names are left alone.
 */
function subjectActs(context: DefinitionContext, line: Line): readonly Candidate[] {
  const parts = /^(\p{Lu}[\p{L}\d-]*(?:\s\p{Ll}[\p{L}\d-]*){1,3}?)\s(?=\p{Ll}{3,}s\s)/u.exec(
    line.text,
  );
  const term = parts?.[1];
  if (!parts || term === undefined || !isActing(line.text.slice(parts[0].length))) return [];
  if (!isTermLike(term) || nameLikelihood(term) >= 0.7 || !context.isSubject(term)) return [];
  return restOfLine(context, line, term, parts[0].length, { sure: 0.62, by: 'acting-subject' });
}

/** `testing code`, `mostly harmless`; but `testing of code`. */
const tellsManner = (text: string): boolean =>
  (firstWordEnds(text, 'ing') || firstWordEnds(text, 'ly')) && !/^\S+\sof\b/i.test(text);

/** `Deployboard (a deployment management system)` at the start of a line, `... with SSML (a standard for speech)`. */
function glossed(context: DefinitionContext, line: Line): readonly Candidate[] {
  const parts = /^["“]?([^()"”]{2,40}?)["”]?\s+\(([^()]{8,120})\)/i.exec(line.text);
  const inside = parts?.[2] ?? '';
  const [whole = '', term = ''] = parts ?? [];
  const said = /^(?:an?|the|how|when|where|what)\s\S+\s\S/i.test(inside);
  const full = spelledOut(inside);
  const named =
    inside.split(/\s+/).length >= 4 &&
    !/[,+&]|\bvs\b/i.test(inside) &&
    !tellsManner(inside) &&
    kindPhraseLength(full) > (/^\p{L}+ of\s/u.test(inside) ? 0 : 1) &&
    isNamingPhrase(full.trim());
  const words = term.split(/\s+/);
  const last = words.at(-1) ?? '';
  const name =
    isTermLike(term) && words.length <= 4 && !/[:,]/.test(term)
      ? term
      : isAcronym(last) && named
        ? last
        : '';
  if (name === '' || !(said || named) || nameLikelihood(name) >= 0.7) return [];
  // Without an article, it must be all there is on the line.
  if (name === term && !said && /[\p{L}\d]/u.test(line.text.slice(whole.length))) return [];
  const at = whole.indexOf('(') + 1;
  const start = offsetIn(context.note.text, line, at);
  const end = offsetIn(context.note.text, line, at + inside.length);
  return [
    { term: name.trim(), aliases: [], line, start, end, sure: 0.66, by: 'gloss-in-brackets' },
  ];
}
