/** Characters with raised and lowered forms in Unicode; {@link RAISED} and {@link LOWERED} have this order. */
const PLAIN = '0123456789+-=()';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';

/** Superscript, so that `10<sup>6</sup>` is not 106: `10⁶`, or `e^x` if Unicode lacks a raised letter. */
export const raised = (text: string): string =>
  exchanged(text, RAISED) ?? (text.length === 1 ? `^${text}` : `^(${text})`);

/** Subscript: `H₂O`; the text unchanged if Unicode lacks a lowered letter. */
export const lowered = (text: string): string => exchanged(text, LOWERED) ?? text;

function exchanged(text: string, letters: string): string | undefined {
  const all = Array.from(text, (letter) => letters[PLAIN.indexOf(letter)]);
  return all.includes(undefined) ? undefined : all.join('');
}
