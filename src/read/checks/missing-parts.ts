import { partitionPoint } from '../../model/binary-search.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { appendTo } from '../../model/maps.ts';
import type { Talk } from '../../model/notes.ts';
import { isWithin } from '../../model/place.ts';
import type { NoteFacts, SectionFact } from '../facts/types.ts';
import { announcesTalks, isBreak, isNavigation, isSectionName } from '../lexicon/line-kinds.ts';
import type { FolderCheck } from './checked-folder.ts';
import { quoted, warning } from './warning.ts';

/** The rule of each diagnostic about a section that was not understood. */
export const SECTION_RULE = 'section-not-understood';

/** Headings that announce definitions. */
const promisesTerms =
  /^(?:(?:key |important |common )?(?:glossary|terms|terminology|definitions|vocabulary|acronyms|abbreviations|jargon)|(?:terms|definitions|acronyms) (?:and|&) \p{L}+)\W*$/iu;

/** Reports sections that should contain a talk or a term but gave none, each at its heading. */
export const sectionsWithoutContent: FolderCheck = ({ notes, built: { model } }) => {
  const talksOf = new Map<string, Talk[]>();
  for (const talk of model.talks) {
    appendTo(talksOf, talk.place.file, talk);
  }
  return notes.flatMap(({ facts, text }) => [
    ...besideTalks(facts, text, talksOf.get(facts.path) ?? []),
    ...withoutTerms(facts),
  ]);
};

/** Sections with text, at the heading level of two or more talks, that are in none of the talks. */
function besideTalks(
  facts: NoteFacts,
  text: string,
  talks: readonly Talk[],
): readonly Diagnostic[] {
  if (talks.length < 2) return [];
  const titles = new Set(talks.map(({ place }) => place.line));
  const depths = facts.sections.filter(({ line }) => titles.has(line)).map(({ depth }) => depth);
  const level =
    depths.length === talks.length ? depths.reduce((least, each) => Math.min(least, each)) : 0;
  const isTold = ({ start }: SectionFact) => talks.some(({ span }) => isWithin(start, span));
  return facts.sections
    .filter((section) => section.depth === level && level > 0 && section.span.end > section.start)
    .filter(({ span }) => !placeholder.test(text.slice(span.start, span.end)))
    .filter((section) => !isTold(section) && mayBeTitle(section.heading))
    .map((section) => notUnderstood(facts, section, 'stands among talks, but is not read as one'));
}

/** A placeholder for notes that were not taken. */
const placeholder = /^\W*(?:skipped|tb[ad]|todo|n\/a|no notes|none)\W*$/i;

const mayBeTitle = (heading: string): boolean =>
  heading !== '' &&
  ![isSectionName, isBreak, announcesTalks, isNavigation].some((is) => is(heading));

/** Glossary sections that have text, directly or in a subsection, but gave no definition. */
function withoutTerms(facts: NoteFacts): readonly Diagnostic[] {
  const { sections, definitions } = facts;
  const starts = definitions.map(({ span }) => span.start).sort((a, b) => a - b);
  const definedBefore = (offset: number) =>
    partitionPoint(starts.length, (at) => (starts[at] ?? 0) < offset);
  return sections.flatMap((section, at) => {
    if (!promisesTerms.test(section.heading.trim())) return [];
    const end = endOf(facts, at);
    const hasText = sections.slice(at, end.section).some(({ span }) => span.end > span.start);
    const hasTerms = definedBefore(end.offset) > definedBefore(section.start);
    return hasText && !hasTerms
      ? [notUnderstood(facts, section, 'promises terms, but none was found in it')]
      : [];
  });
}

/** The next section that is not below section `at`, and its start offset. The search begins at `at`. */
function endOf({ sections, length }: NoteFacts, at: number) {
  const depth = sections[at]?.depth ?? 0;
  let section = at + 1;
  while ((sections[section]?.depth ?? 0) > depth) section++;
  return { section, offset: sections[section]?.start ?? length };
}

function notUnderstood({ path }: NoteFacts, section: SectionFact, why: string): Diagnostic {
  return warning({
    file: path,
    line: section.line,
    column: 1,
    message: `The section ${quoted(section.heading)} ${why}`,
    hint: why.includes('terms')
      ? 'Write each as a bullet: - **term**: what it means'
      : 'Say who spoke (Speaker: Ann Lee), or move it out from among the talks',
    rule: SECTION_RULE,
  });
}
