import type { Candidate, DefinitionContext } from '../../judging/candidate.ts';
import { isTermLike } from '../../judging/likeness.ts';

const ofTerms = /(?:^|\/)(?:glossary|glossaries|terms?|definitions?|concepts?|dictionary)\//i;

/** A glossary with a file per term: the title is the term, the first paragraph what it means. */
export function termNote({ note, lines }: DefinitionContext): readonly Candidate[] {
  const { title, names, speakers, event } = note.fields;
  if (!title || speakers || event || !isTermLike(title.value)) return [];
  const [first] = lines;
  const start =
    first?.kind === 'heading' &&
    /^(?:what (?:it is|is it|does it mean)|definition|meaning)\b/i.test(first.text)
      ? 1
      : 0;
  const opening = lines[start];
  const says = opening?.kind === 'text' && saysWhatItIs(opening.text, title.value);
  const kept =
    ofTerms.test(note.path) || names.some((name) => /^(?:category|term|abbreviation)$/i.test(name));
  if (!opening || !(start === 1 || says) || !(kept || start === 1)) return [];
  const end = lines.filter((line) => line.block === opening.block).at(-1)?.end ?? opening.end;
  const line = { ...opening, line: title.line, column: 1 };
  return [
    {
      term: title.value,
      aliases: note.fields.aliases,
      line,
      start: opening.start,
      end,
      sure: 0.85,
      by: 'term-note',
    },
  ];
}

/** `An API gateway is a tool that ...`: the title, or a word of it, and what it is. */
function saysWhatItIs(text: string, title: string): boolean {
  const [word = ''] = title.toLowerCase().split(/[\s(]/);
  const head = text.slice(0, 200).toLowerCase();
  return (
    head.includes(word) &&
    /\b(?:is|are|refers? to|means|describes?|stands for|allows?|provides?)\b/.test(head)
  );
}
