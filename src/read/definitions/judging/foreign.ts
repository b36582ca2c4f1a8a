import {
  alternativesOf,
  isArticle,
  isLabelIn,
  isStopWord,
  listed,
  otherLanguages,
} from '../../lexicon/languages/all.ts';
import { isSectionName } from '../../lexicon/line-kinds.ts';
import { nameLikelihood } from '../../lexicon/person-names.ts';
import type { Line } from '../../markdown/line.ts';
import type { DefinitionContext } from './candidate.ts';
import { isTermLike } from './likeness.ts';
import { hasWordsOfMeaning } from './runs.ts';

const IN_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** In characters. */
const SHORTEST_GLOSS = 8;
const MOST_WORDS = 4;

const isSentenceInScript = new RegExp(
  `[。？！?!\\d{}<>\`|]|${alternativesOf(({ endsSentence }) => endsSentence)}`,
  'u',
);

/** Whether a text in a script without spaces may be a meaning: a phrase, not a sentence. */
export const glossesInScript = (meaning: string): boolean =>
  meaning.length >= SHORTEST_GLOSS && IN_SCRIPT.test(meaning) && !isSentenceInScript.test(meaning);

const vagueWords = new Map(otherLanguages.map((language) => [language, listed(language.vague)]));

/** Whether a word is a label, a section name or too vague a name in one of the note's languages: `Problème`. */
export function isForeignLabel(term: string, { languages }: DefinitionContext): boolean {
  const key = term.trim().toLowerCase();
  const last = key.slice(key.lastIndexOf(' ') + 1);
  if (languages.length > 0 && isSectionName(key)) return true;
  return languages.some(
    (language) =>
      isLabelIn(language, key) ||
      isStopWord(language, key.split(/\s/, 1)[0] ?? '') ||
      vagueWords
        .get(language)
        ?.some((word) => word === key || word === last || isSeveral(last, word)),
  );
}

/** Whether a word is the plural of another: `ventajas` of `ventaja`, `vantaggi` of `vantaggio`. */
function isSeveral(word: string, one: string): boolean {
  if (one.length < 5) return false;
  const end = word.startsWith(one) ? word.slice(one.length) : undefined;
  return end === undefined
    ? /[aeo]$/.test(one) && word === `${one.slice(0, -1)}i`
    : /^(?:e?[ns]|er?|se|ar|en)$/.test(end);
}

/**
 * Whether the text after a term that is set apart reads like its meaning in one of the note's languages. Only
 * small words of these languages are known, so the number of words decides, and the term must not be a label.
 */
export function readsForeign(context: DefinitionContext, term: string, meaning: string): boolean {
  const said = meaning.trim();
  if (context.languages.length === 0 || !isForeignName(context, term)) return false;
  return glossesInScript(said) || hasWordsOfMeaning(said) || beginsWithArticle(context, said);
}

/** {@link readsForeign} for a term that nothing sets apart: the text must begin with an article. */
export const glossesForeign = (
  context: DefinitionContext,
  term: string,
  meaning: string,
): boolean =>
  context.languages.length > 0 &&
  isForeignName(context, term) &&
  beginsWithArticle(context, meaning.trim());

/**
 * Whether the text below a name says what the name means, in one of the note's languages: `said` by itself, `bare`
 * only if its siblings do the same. Several such bullets list properties of the thing, not its meaning.
 */
export function glossBelow(
  context: DefinitionContext,
  term: string,
  [first, second]: readonly Line[],
): 'said' | 'bare' | undefined {
  const glosses = context.languages.flatMap((language) => language.glosses ?? []);
  const said = first?.text.trim() ?? '';
  if (glosses.length === 0 || /[?:]$/.test(said) || !isForeignName(context, term)) return undefined;
  const isSaid = (text: string) => glosses.some((gloss) => gloss.said.test(text));
  if (second?.kind === 'item' && isSaid(second.text)) return undefined;
  if (isSaid(said)) return 'said';
  return glosses.some((gloss) => gloss.bare.test(said)) ? 'bare' : undefined;
}

const isForeignName = (context: DefinitionContext, term: string): boolean =>
  isTermLike(term) &&
  term.trim().split(/\s+/).length <= MOST_WORDS &&
  nameLikelihood(term) < 0.75 &&
  !isForeignLabel(term, context);

/** A meaning that begins with an article: `une image de profondeur vue depuis la lampe`. */
function beginsWithArticle({ languages }: DefinitionContext, said: string): boolean {
  const [first = '', ...rest] = said.toLowerCase().split(/\s+/, 5);
  return (
    rest.length >= 3 &&
    !/[?!]|\d/.test(said) &&
    languages.some((language) => isArticle(language, first))
  );
}
