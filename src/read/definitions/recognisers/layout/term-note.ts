import { isIndexName } from '../../../lexicon/path-parts.ts';
import type { Line } from '../../../markdown/line.ts';
import { echoesFileName } from '../../../note/note-context.ts';
import { bodyOf, endOf, isThing } from '../../judging/below.ts';
import type { Candidate, DefinitionContext } from '../../judging/candidate.ts';
import { isTermLike } from '../../judging/likeness.ts';
import { meaningLikeness } from '../../judging/meanings.ts';
import { surenessOf } from '../../judging/says-what.ts';
import { splitAlias } from '../../judging/split-alias.ts';

const ofTerms = /(?:^|\/)(?:glossary|glossaries|terms?|definitions?|concepts?|dictionary)\//i;

/**
 * A glossary with a file per term: the title is the term, the first paragraph what it means. Of a card that nothing
 * says to be one, the only heading is what the file is called, and the paragraph below it reads like a meaning.
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

/** `type: term`: whoever writes that says that the first paragraph is what it means. */
const isTypedAsTerm = (type: string): boolean => /^(?:term|definition|glossary)s?$/i.test(type);

/** `An API gateway is a tool that ...`: the title, or a word of it, and what it is; `A tool that ...`. */
function saysWhatItIs(text: string, title: string): boolean {
  const [word = ''] = title.toLowerCase().split(/[\s(]/);
  const head = text.slice(0, 200).toLowerCase();
  return (
    (head.includes(word) &&
      /\b(?:is|are|refers? to|means|describes?|stands for|allows?|provides?)\b/.test(head)) ||
    surenessOf(title, text, 0.72) > 0 ||
    meaningLikeness(text) >= 0.3
  );
}

/** In lines; longer ones are texts. */
const LONGEST_CARD = 20;

/** `Folgezettel.md` with `# Folgezettel` and below it `A way of numbering cards`. */
const isCard = ({ note, lines }: DefinitionContext, head: Line, opening: Line): boolean =>
  note.heads.length === 1 &&
  lines.length <= LONGEST_CARD &&
  echoesFileName(head.text, note) &&
  isThing(head.text) &&
  surenessOf(head.text, opening.text, 0.72) > 0;
