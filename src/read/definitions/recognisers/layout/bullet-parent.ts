import { withShownWikilinks } from '../../../markdown/wikilinks.ts';
import { isAcronym, isLongFormOf } from '../../judging/acronyms.ts';
import { canBeExplained, withoutColon } from '../../judging/below.ts';
import type { DefinitionRecogniser } from '../../judging/candidate.ts';
import { glossBelow } from '../../judging/foreign.ts';
import { readsLikeMeaning } from '../../judging/meanings.ts';
import { explanationConfidence } from '../../judging/says-what.ts';
import { splitAlias } from '../../judging/split-alias.ts';
import { isMarked } from '../../judging/term-likelihood.ts';

/** `* Widget` with its meaning in the first bullet below it, or on its next line. */
export const bulletParent: DefinitionRecogniser = (context) =>
  context.lines.flatMap((line, index) => {
    if (line.kind !== 'item' || line.block !== index || line.quoted || line.role === 'task')
      return [];
    const next = context.lines[index + 1];
    const body = next?.block === index ? [next] : context.childrenOf(index);
    const [first] = body;
    if (!first || !canBeExplained(line.text)) return [];
    const { name, aliases } = splitAlias(withShownWikilinks(withoutColon(line.text)));
    // In `[moss](url) A plugin` / `that grows` on two lines, words stand behind the name already.
    const [mark] = line.marks;
    if (next?.block === index && mark?.start === 0 && mark.end < name.length) return [];
    const isNamed =
      /^\p{Lu}/u.test(name) || isAcronym(name) || line.marks.some((mark) => mark.start === 0);
    const said = explanationConfidence(name, first.text, isNamed ? 0.66 : 0.58);
    const gloss = glossBelow(context, name, body);
    // If formatting sets the word apart, a bare gloss is enough.
    const isForeign = gloss === 'said' || (gloss === 'bare' && isMarked(name, line));
    // A short form that is spelled out names a thing, so that the text below it explains that thing.
    const isSpelled = aliases.some((alias) => isLongFormOf(alias, name));
    const sure = Math.max(
      said,
      isForeign || (isSpelled && readsLikeMeaning(first.text)) ? 0.62 : 0,
    );
    return [
      { term: name, aliases, line, start: first.start, end: first.end, sure, by: 'bullet-parent' },
    ];
  });
