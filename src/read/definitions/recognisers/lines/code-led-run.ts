import { phraseEnds, sentenceWords } from '../../../lexicon/noun-phrases.ts';
import { type Line, markAhead } from '../../../markdown/line.ts';
import { type DefinitionRecogniser, restOfLine } from '../../judging/candidate.ts';

/** Words that are no verb if they follow a name in code. */
const noVerbs: ReadonlySet<string> = new Set(
  `and or but nor so then a an the not only also just more most less no yes if unless up down out off
    instead again below above here there now later first last each every any some all both either neither`.split(
    /\s+/,
  ),
);

/** Verbs that say something about a thing, not what it is: `uses the index`, `does not`. */
const noTelling: ReadonlySet<string> = new Set(
  `use uses need needs do does get gets become becomes stay stays remain remains require requires support supports
    work works fail fails break breaks cost costs want wants seem seems lack lacks`.split(/\s+/),
);

/** Offset of a verb after a name in code that agrees with the name in number; 0 if there is none. */
function tellsOf(line: Line): number {
  const code = markAhead(line, 'code');
  const name = code ? line.text.slice(0, code.end) : '';
  if (!code || !/^\p{L}[\p{L}\d_ -]{2,30}$/u.test(name)) return 0;
  const [gap = '', verb = ''] = /^\s+(\p{Ll}{3,})(?=\s+\S)/u.exec(line.text.slice(code.end)) ?? [];
  if (verb === '' || noVerbs.has(verb) || noTelling.has(verb) || phraseEnds.has(verb)) return 0;
  if (sentenceWords.has(verb) && !/^(?:have|has)$/.test(verb)) return 0;
  const isPlural = /[^s]s$/.test(name);
  const fits = isPlural ? !/(?:s|ed|ing|ly)$/.test(verb) : /[^s]s$/.test(verb);
  return fits || verb === 'has' ? code.end + gap.length - verb.length : 0;
}

/** `` `Stacks` keep to "last in, first out" `` in two or more paragraphs or bullets of a note. */
export const codeLedRun: DefinitionRecogniser = (context) => {
  const told = context.lines.flatMap((line) => {
    const from = line.kind === 'cell' || line.kind === 'heading' || line.quoted ? 0 : tellsOf(line);
    return from > 0 ? [{ line, from }] : [];
  });
  if (told.length < 2) return [];
  return told.flatMap(({ line, from }) =>
    restOfLine(context, line, line.text.slice(0, from).trim(), from, {
      sure: 0.62,
      by: 'code-led-run',
      label: true,
    }),
  );
};
