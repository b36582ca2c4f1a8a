import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Definition, Term } from '../../model/notes.ts';
import type { FolderCheck } from './checked-folder.ts';
import { quoted, warning } from './warning.ts';

/** A definition with the properties that are compared. */
interface Said {
  readonly definition: Definition;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly isNegated: boolean;
  /** For an acronym, its long form at the start of the definition, lower-case. */
  readonly longForm: string | undefined;
}

/** Each definition is compared with this many earlier ones, so the work does not grow quadratically. */
const COMPARED = 8;

/** Reports terms that the notes define more than once, in ways that cannot both be right. */
export const contradictions: FolderCheck = ({ notes, built: { model } }) => {
  const texts = new Map(notes.map(({ facts, text }) => [facts.path, text]));
  return model.terms.flatMap((term) => {
    if (term.definitions.length < 2) return [];
    const said = term.definitions.map((definition) =>
      saidBy(term, definition, texts.get(definition.place.file) ?? ''),
    );
    return said.flatMap((one, index) => {
      const other = said
        .slice(0, Math.min(index, COMPARED))
        .find((before) => disagree(before, one));
      return other ? [disagreement(term, one, other)] : [];
    });
  });
};

/** A test that detects that two definitions of a term cannot both be right. */
type Sign = (a: Said, b: Said) => boolean;

/** Different wording is no contradiction. Each of these tests finds one: */
const SIGNS: readonly Sign[] = [
  /** `CD: continuous delivery` and `CD: continuous deployment`. */
  ({ longForm: a }, { longForm: b }) => a !== undefined && b !== undefined && !isForm(a, b),
  /** `at most 5 minutes` and `at most 15 minutes`. */
  (a, b) =>
    saysTheSame(a, b) && a.numbers.size > 0 && b.numbers.size > 0 && !meet(a.numbers, b.numbers),
  /** `keeps state between calls` and `does not keep state between calls`. */
  (a, b) => saysTheSame(a, b) && a.isNegated !== b.isNegated,
];

const disagree: Sign = (a, b) => a.text !== b.text && SIGNS.some((sign) => sign(a, b));

/** Minimum share of common words (Jaccard index) of two definitions that make the same statement. */
const SAME_WORDS = 0.6;
/** Two definitions with fewer words than this may share words by chance. */
const FEWEST_WORDS = 3;

function saysTheSame({ words: a }: Said, { words: b }: Said): boolean {
  if (Math.min(a.size, b.size) < FEWEST_WORDS) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared) >= SAME_WORDS;
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((one) => b.has(one));

/** Plurals, hyphens and different endings do not make a different long form. */
const isForm = (a: string, b: string): boolean => rootsOf(a) === rootsOf(b);

/** Letters of a word that are compared; endings vary within a language and between languages. */
const ROOT_LETTERS = 6;

const rootsOf = (form: string): string =>
  form
    .split(' ')
    .map((word) => word.slice(0, ROOT_LETTERS).replace(/s$/, ''))
    .join(' ');

function saidBy({ name }: Term, definition: Definition, note: string): Said {
  const text = note
    .slice(definition.span.start, definition.span.end)
    .replace(/\]\([^)\]]*\)|https?:\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const words = text.match(/\p{L}[\p{L}\p{M}'’]+/gu) ?? [];
  return {
    definition,
    text,
    words: new Set(words.filter((word) => word.length > 3 && !negation.test(word))),
    numbers: new Set(text.match(/\d+(?:[.,]\d+)*/g)),
    isNegated: words.some((word) => negation.test(word)),
    longForm: longFormOf(name, words),
  };
}

const negation = /^(?:not|no|never|cannot|without|nor|\p{L}+n['’]t)$/u;

/** Words whose initials an acronym omits. */
const leftOut: ReadonlySet<string> = new Set('of and the for to in on as a'.split(' '));

/** The first words of a definition, if their initials spell the term. */
function longFormOf(name: string, words: readonly string[]): string | undefined {
  const letters = name.toLowerCase();
  if (!/^[\p{Lu}\d]{2,6}$/u.test(name)) return undefined;
  const form = words.filter((word) => !leftOut.has(word)).slice(0, letters.length);
  return form.map((word) => word[0]).join('') === letters ? form.join(' ') : undefined;
}

function disagreement({ name }: Term, one: Said, other: Said): Diagnostic {
  const { file, line, column } = one.definition.place;
  const place = other.definition.place;
  return warning({
    file,
    line,
    ...(column !== undefined && { column }),
    message: `The term ${quoted(name)} is defined differently at ${place.file}:${place.line}`,
    hint: 'Say the same in both places, or tell the two meanings apart by their names',
    rule: 'term-disagrees',
  });
}
