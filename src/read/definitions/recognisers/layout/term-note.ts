import { isIndexName } from '../../../lexicon/path-parts.ts';
import type { Line } from '../../../markdown/line.ts';
import { echoesFileName } from '../../../note/note-context.ts';
import { bodyOf, canBeExplained, endOf } from '../../judging/below.ts';
import type { Candidate, DefinitionContext } from '../../judging/candidate.ts';
import { isTermLike } from '../../judging/likeness.ts';
import { meaningLikeness } from '../../judging/meanings.ts';
import { explanationConfidence } from '../../judging/says-what.ts';
import { splitAlias } from '../../judging/split-alias.ts';

const ofTerms = /(?:^|\/)(?:glossary|glossaries|terms?|definitions?|concepts?|dictionary)\//i;

/**
 * A note about one term: its title is the term, its first paragraph the meaning. If neither type nor folder says
 * so, its only heading must repeat the file's name, and the paragraph below must read like a meaning.
 */
export function termNote(context: DefinitionContext): readonly Candidate[] {
  const { note, lines } = context;
  const { title, names, type, speakers, event, aliases } = note.fields;
  if (speakers || event || isIndexName(note.path)) return [];
  const [first] = lines;
  const head = first?.kind === 'heading' ? first : undefined;
  const at = head ? 1 : 0;
  const opening = lines[at];
  const named = splitAlias(title?.value ?? head?.text ?? note.fileTitle);
  if (opening?.kind !== 'text' || opening.quoted || !isTermLike(named.name)) return [];
  const says =
    isTypedAsTerm(type?.value ?? '') ||
    (isOfTerms() ? saysWhatItIs(opening.text, named.name) : head && isCard(context, head, opening));
  if (!says) return [];
  const body = bodyOf(context, at - 1);
  return [
    {
      term: named.name,
      aliases: [...aliases, ...named.aliases],
      line: title ? { line: title.line, column: 1 } : (head ?? opening),
      start: opening.start,
      end: Math.max(opening.end, endOf(body)),
      sure: 0.85,
      by: 'term-note',
    },
  ];

  function isOfTerms(): boolean {
    return (
      ofTerms.test(note.path) ||
      /^concepts?$/i.test(type?.value ?? '') ||
      names.some((name) => /^(?:category|term|abbreviation)$/i.test(name))
    );
  }
}

/** `type: term` states that the first paragraph is a meaning. */
const isTypedAsTerm = (type: string): boolean => /^(?:term|definition|glossary)s?$/i.test(type);

/** Whether a text says what the title is: `An API gateway is a tool that ...`, also `A tool that ...`. */
function saysWhatItIs(text: string, title: string): boolean {
  const [word = ''] = title.toLowerCase().split(/[\s(]/);
  const head = text.slice(0, 200).toLowerCase();
  return (
    (head.includes(word) &&
      /\b(?:is|are|refers? to|means|describes?|stands for|allows?|provides?)\b/.test(head)) ||
    explanationConfidence(title, text, 0.72) > 0 ||
    meaningLikeness(text) >= 0.3
  );
}

/** In lines; a longer note is no card. */
const LONGEST_CARD = 20;

/** `Folgezettel.md` with only the heading `# Folgezettel`, and `A way of numbering cards` below it. */
const isCard = ({ note, lines }: DefinitionContext, head: Line, opening: Line): boolean =>
  note.heads.length === 1 &&
  lines.length <= LONGEST_CARD &&
  echoesFileName(head.text, note) &&
  canBeExplained(head.text) &&
  explanationConfidence(head.text, opening.text, 0.72) > 0;
