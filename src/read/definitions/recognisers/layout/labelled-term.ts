import { isMeaningHead } from '../../../lexicon/glossary-words.ts';
import { announcesTalks, isSectionName } from '../../../lexicon/line-kinds.ts';
import type { Line } from '../../../markdown/line.ts';
import { bodyOf } from '../../judging/below.ts';
import type {
  Candidate,
  DefinitionContext,
  DefinitionRecogniser,
} from '../../judging/candidate.ts';
import { isTermLike } from '../../judging/likeness.ts';
import { splitAlias } from '../../judging/split-alias.ts';

const label =
  /^(?:(?:(?:key|new|some)\s+)?(?:terminology|terms?|definitions?|concepts?|vocabulary|glossary)(?:\s+(?:and|&|\/)\s+\p{L}+)?\s*[:–—-]|\[!(?:def(?:inition)?|term|concept)\][+-]?)\s+(\S.{0,50})$/iu;

/** `Definition: a flat boat`, `[!info] Definition`: defines the heading above. */
const unnamed =
  /^(?:(\p{L}{7,12})\s*::?\s+(\S+(?:\s+\S+){3,})|\[!def(?:inition)?\][+-]?|\[!\p{L}+\][+-]?\s+(\p{L}{7,12}))$/iu;

/** `* Terminology: Slices` with its meaning below; `Definition: ...` as the meaning of the heading above. */
export const labelledTerm: DefinitionRecogniser = (context) =>
  context.lines.flatMap((line, index) => {
    if (line.kind === 'cell' || line.block !== index) return [];
    if (line.quoted && !line.text.startsWith('[!')) return [];
    const headed = definesHeading(context, index);
    if (headed) return headed;
    const named = label.exec(line.text)?.[1];
    const [first] = named === undefined ? [] : bodyOf(context, index);
    if (named === undefined || !first || /[?:]\s*$/.test(first.text)) return [];
    return termOf(named.replace(/\s*[:.]$/, ''), line, first);
  });

/** The candidate of a line that is labelled as a definition without a name; else undefined. */
function definesHeading(
  { lines, note }: DefinitionContext,
  index: number,
): readonly Candidate[] | undefined {
  const line = lines[index];
  const parts = line && unnamed.exec(line.text);
  const [, inLine, said, inTitle] = parts ?? [];
  const word = inLine ?? inTitle;
  if (!parts || (word !== undefined && !(/^d[eé]fini/i.test(word) && isMeaningHead(word))))
    return undefined;
  const head = lines
    .slice(Math.max(0, index - NEAR), index)
    .findLast(({ kind }) => kind === 'heading');
  const next = lines[index + 1];
  const below = said === undefined && next?.block === index ? next : undefined;
  const meaning = said === undefined ? below : { start: line.end - said.length, end: line.end };
  const named = head?.text ?? note.fields.title?.value ?? note.fileTitle;
  if (!meaning || isSectionName(named) || announcesTalks(named)) return [];
  return termOf(named, head ?? line, meaning);
}

/** In lines: a heading further above is too far away. */
const NEAR = 6;

function termOf(
  named: string,
  line: Line,
  { start, end }: Pick<Line, 'start' | 'end'>,
): readonly Candidate[] {
  const { name, aliases } = splitAlias(named);
  if (!isTermLike(name) || name.split(/\s+/).length > 4) return [];
  return [{ term: name, aliases, line, start, end, sure: 0.75, by: 'labelled-term' }];
}
