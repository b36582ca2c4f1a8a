import { firstWordEnds, isCapitalized } from '../../../lexicon/letters.ts';
import { nameLikelihood } from '../../../lexicon/person-names.ts';
import { type Line, markAhead } from '../../../markdown/line.ts';
import {
  type Candidate,
  type DefinitionContext,
  type DefinitionRecogniser,
  restOfLine,
} from '../../judging/candidate.ts';
import { beginsWithOrder, isTermLike } from '../../judging/likeness.ts';
import { offsetAfterWords } from '../../judging/openings.ts';
import { isActing } from '../../judging/phrases.ts';

/** `` `tool` creates matrices ``, `A nameserver receives a name and returns records`. */
export const actingSentence: DefinitionRecogniser = (context) =>
  context.prose.flatMap((line) => [
    ...(line.marks[0]?.start === 0 || /^an?\s/i.test(line.text) ? whatItDoes(context, line) : []),
    ...(line.kind === 'text' && isCapitalized(line.text) ? subjectActs(context, line) : []),
  ]);

function whatItDoes(context: DefinitionContext, line: Line): readonly Candidate[] {
  const code = markAhead(line, 'code');
  const [article = ''] = /^an?\s+/i.exec(line.text) ?? [];
  const behind = line.text.slice(article.length);
  const verb = { test: (rest: string) => firstWordEnds(rest, 's') };
  const until = article === '' ? 0 : offsetAfterWords(behind, verb, { least: 1, most: 3 });
  const term = code ? line.text.slice(0, code.end) : behind.slice(0, Math.max(0, until)).trim();
  const from = code ? code.end : article.length + until;
  const rest = line.text.slice(from);
  // `A collection of services` contains no verb.
  if (/\s(?:of|for|in|on|with|to|from|by|and|or)$/i.test(term)) return [];
  if (term === '' || !isActing(rest) || /^\s*(?:uses|does)\s/i.test(rest) || !isTermLike(term))
    return [];
  const start = from + rest.length - rest.trimStart().length;
  return restOfLine(context, line, term, start, {
    sure: code ? 0.68 : 0.64,
    by: 'acting-sentence',
  });
}

/**
 * `Gradient descent finds the minimum ...` in a note or a section about gradient descent. What a product does
 * (`Docker caches images`) does not define it, so proper names are excluded.
 */
function subjectActs(context: DefinitionContext, line: Line): readonly Candidate[] {
  const parts = /^(\p{Lu}[\p{L}\d-]*(?:\s\p{Ll}[\p{L}\d-]*){1,3}?)\s(?=\p{Ll}{3,}s\s)/u.exec(
    line.text,
  );
  const term = parts?.[1];
  if (!parts || term === undefined) return [];
  const rest = line.text.slice(parts[0].length);
  // In `Slow rewrites allow us to ...` the second word is no verb.
  if (!isActing(rest) || beginsWithOrder(rest.slice(rest.search(/\s/) + 1))) return [];
  if (!isTermLike(term) || nameLikelihood(term) >= 0.7 || !context.isSubject(term)) return [];
  return restOfLine(context, line, term, parts[0].length, { sure: 0.62, by: 'acting-subject' });
}
