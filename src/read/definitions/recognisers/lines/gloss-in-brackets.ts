import { firstWordEnds } from '../../../lexicon/letters.ts';
import { nameLikelihood } from '../../../lexicon/person-names.ts';
import type { Line } from '../../../markdown/line.ts';
import { offsetIn } from '../../../markdown/source-offsets.ts';
import { isAcronym } from '../../judging/acronyms.ts';
import type {
  Candidate,
  DefinitionContext,
  DefinitionRecogniser,
} from '../../judging/candidate.ts';
import { isTermLike } from '../../judging/likeness.ts';
import { isNamingPhrase, kindPhraseLength, spelledOut } from '../../judging/phrases.ts';
import { proseOf } from '../../judging/prose.ts';

/** `testing code`, `mostly harmless`; but `testing of code`. */
const tellsManner = (text: string): boolean =>
  (firstWordEnds(text, 'ing') || firstWordEnds(text, 'ly')) && !/^\S+\sof\b/i.test(text);

/** `Deployboard (a deployment management system)` at the start of a line, `... with SSML (a standard for speech)`. */
export const glossInBrackets: DefinitionRecogniser = (context) =>
  proseOf(context).flatMap((line) => (line.text.includes('(') ? glossed(context, line) : []));

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
