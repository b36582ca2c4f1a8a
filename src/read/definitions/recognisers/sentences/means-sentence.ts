import { firstWordEnds } from '../../../lexicon/letters.ts';
import type { Line } from '../../../markdown/line.ts';
import {
  type Candidate,
  type DefinitionContext,
  type DefinitionRecogniser,
  restOfLine,
} from '../../judging/candidate.ts';
import { isTermLike } from '../../judging/likeness.ts';
import { splitAlias } from '../../judging/split-alias.ts';

/** `X means ...`, `The term X refers to ...`, `X happens when ...`, `By X we mean ...`. */
export const meansSentence: DefinitionRecogniser = (context) =>
  context.linesWithDefiningVerb.flatMap((line) => saidIn(context, line));

/** The subject, also behind a label (`In maps: a key means ...`), and the verb; not the noun of `a means of`. */
const verb =
  /^(?:[^:]{2,40}:\s+)?(?:(?:an?|the)\s+)?(?:(?:term|word|phrase|expression|concept|acronym|abbreviation)\s+)?(.{2,50}?)\s+(means(?!\s(?:of|by|where)\s)|refers to|stands for|describes|is short for|(?:is|can be|may be|could be) (?:defined|understood|described) as|is known as|denotes|says(?= (?:what|how|which|whether)\s)|(?:occurs|happens|arises)(?= when\s))\s+(.+)$/i;

/** `By X we mean ...`, which may be the second sentence of its line. */
const meant =
  /(?:^|[.!?]\s)(?:by|with)\s(?:(?:an?|the)\s)?["“]?([^.:;,]{2,50}?)["”]?,?\s(we|i|they|people)\smean\s([^.]{8,}.*)$/i;

function saidIn(context: DefinitionContext, line: Line): readonly Candidate[] {
  const parts = verb.exec(line.text.trim()) ?? meant.exec(line.text);
  if (!parts?.[1] || !parts[3]) return [];
  const { name } = splitAlias(parts[1]);
  if (
    !isTermLike(name) ||
    /,|:\s/.test(name) ||
    name.split(/\s+/).length > 5 ||
    firstWordEnds(name, 'ing')
  )
    return [];
  const from = line.text.indexOf(parts[3], parts.index + parts[1].length);
  return restOfLine(context, line, parts[1], from, { sure: 0.68, by: 'means-sentence' });
}
