import type { Line } from '../../../markdown/line.ts';
import type { Candidate, DefinitionRecogniser } from '../../judging/candidate.ts';
import { isTermLike } from '../../judging/likeness.ts';
import { Openings } from '../../judging/openings.ts';

const tellsHow = new Openings('once twice again when if by from with at in');

/** `It`, `This process`, `The first step`: what it is, another sentence says. */
const refersBack =
  /^(?:it|this|that|these|those|they|he|she|which|what|who|(?:this|that|these|those)\s\S+|the\s(?:first|second|third|last|next|former|latter|other)\s\S+)$/i;

/** `Anything that turns is called a widget`, `Anything that turns is a widget`. */
export const calledSentence: DefinitionRecogniser = (context) =>
  context.linesWithDefiningVerb.flatMap(saidIn);

function saidIn(line: Line): readonly Candidate[] {
  const text = line.text.trim();
  const parts =
    /^(.{4,}?)\s+(?:is|are)\s+(?:also\s+)?(?:called|known as|termed)\s+(?:an?\s+|the\s+)?["“]?([^.,;()"”]{2,40}?)["”]?(?:\s+(?:i\.?e\.?|e\.?g\.?|because|since)\s.*|\s*[.,;(].*)?$/i.exec(
      text,
    ) ??
    /^((?:anything|something|everything|any \p{L}+|an? \p{L}+) (?:that|which|who) .{8,}?)\s+is\s+(?:an?\s+)?([\p{L}-]{4,30})\.?$/iu.exec(
      text,
    ) ??
    /^(anything that .{8,}?)\s+is\s+(?:an?\s+)?([\p{L}-]{4,30}),/iu.exec(text);
  if (
    !parts?.[2] ||
    refersBack.test(parts[1] ?? '') ||
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
