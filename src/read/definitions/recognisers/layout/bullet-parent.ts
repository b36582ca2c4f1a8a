import { withShownWikilinks } from '../../../markdown/wikilinks.ts';
import { isAcronym } from '../../judging/acronyms.ts';
import { isThing, withoutColon } from '../../judging/below.ts';
import type { DefinitionRecogniser } from '../../judging/candidate.ts';
import { surenessOf } from '../../judging/says-what.ts';
import { splitAlias } from '../../judging/split-alias.ts';

/** `* Widget` and in the first bullet below it, or on its next line, what it is. */
export const bulletParent: DefinitionRecogniser = (context) =>
  context.lines.flatMap((line, index) => {
    if (line.kind !== 'item' || line.block !== index || line.quoted || line.role === 'task')
      return [];
    const next = context.lines[index + 1];
    const first = next?.block === index ? next : context.childrenOf(index)[0];
    if (!first || !isThing(line.text)) return [];
    const { name, aliases } = splitAlias(withShownWikilinks(withoutColon(line.text)));
    const isNamed =
      /^\p{Lu}/u.test(name) || isAcronym(name) || line.marks.some((mark) => mark.start === 0);
    return [
      {
        term: name,
        aliases,
        line,
        start: first.start,
        end: first.end,
        sure: surenessOf(name, first.text, isNamed ? 0.66 : 0.58),
        by: 'bullet-parent',
      },
    ];
  });
