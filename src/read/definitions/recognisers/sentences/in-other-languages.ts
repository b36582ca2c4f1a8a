import { alternativesOf, isStopWord } from '../../../lexicon/languages/all.ts';
import type { Language } from '../../../lexicon/languages/language.ts';
import { nameLikelihood } from '../../../lexicon/person-names.ts';
import type { Line } from '../../../markdown/line.ts';
import {
  type Candidate,
  type DefinitionContext,
  type DefinitionRecogniser,
  restOfLine,
} from '../../judging/candidate.ts';
import { glossesForeign, glossesInScript, isForeignLabel } from '../../judging/foreign.ts';
import { isTermLike } from '../../judging/likeness.ts';

/** Finds sentences that define a term, in the languages of the note except English. */
export const inOtherLanguages: DefinitionRecogniser = (context) => {
  const { languages } = context;
  if (languages.length === 0 || !mayDefine.test(context.note.text)) return [];
  return context.prose.flatMap((line) => {
    if (line.kind === 'heading') return [];
    const [found] = languages.flatMap((language) => saidIn(context, line, language));
    return found ? [found] : gloss(context, line);
  });
};

/** Quick test: all such sentences contain this; most notes are in English and do not. */
const mayDefine = new RegExp(`[^\\0-\\x7f]|\\s(?:${alternativesOf(({ signs }) => signs)})\\s`);

const MOST_WORDS = 4;

function saidIn(context: DefinitionContext, line: Line, language: Language): readonly Candidate[] {
  const text = line.text.trimEnd();
  for (const pattern of language.defines) {
    const found = pattern.exec(text);
    const { term = '', meaning = '' } = found?.groups ?? {};
    if (!found || meaning.trim().length < 4 || isQuestion(text)) continue;
    const words = term.split(/\s+/);
    const isPronoun = isStopWord(language, (words[0] ?? '').toLowerCase());
    if (
      isPronoun ||
      isForeignLabel(term, context) ||
      words.length > MOST_WORDS ||
      !isTermLike(term)
    )
      continue;
    if (nameLikelihood(term) > 0.75) continue;
    const from = line.text.lastIndexOf(meaning);
    return restOfLine(context, line, term, from, { sure: 0.68, by: 'is-sentence' });
  }
  return [];
}

/** `Quels sont les buts ... ?`: its first sentence asks. */
const isQuestion = (text: string): boolean => /^[^.!?]*[?？]/.test(text);

/** Latin letters or katakana: probably a borrowed word, so a name. */
const BORROWED = /^[\p{Script=Katakana}ー・\p{Script=Latin}\d .+-]{3,24}$/u;

/** `サーキットブレーカー：壊れたサービスを呼ぶのを止めるスイッチ`, `carte d'ombre : une image de profondeur`. */
function gloss(context: DefinitionContext, line: Line): readonly Candidate[] {
  const [, term = '', meaning = ''] =
    /^([^：:]{2,40}?)\s*(?:：\s*|:\s+|\s[–—-]\s+)(\S.*)$/u.exec(line.text.trim()) ?? [];
  const isSaid =
    glossesForeign(context, term, meaning) ||
    (glossesInScript(meaning) && BORROWED.test(term.trim()) && !isForeignLabel(term, context));
  if (!isSaid) return [];
  const from = line.text.lastIndexOf(meaning);
  return restOfLine(context, line, term, from, { sure: 0.62, by: 'term-colon' });
}
