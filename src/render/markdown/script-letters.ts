/** Letters that Unicode has above and below the line, in the order of {@link PLAIN}. */
const PLAIN = '0123456789+-=()';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';

/** Text above the line, so that `10<sup>6</sup>` is not 106: `10⁶`, or `e^x` where there are no such letters. */
export const raised = (text: string): string =>
  exchanged(text, RAISED) ?? (text.length === 1 ? `^${text}` : `^(${text})`);

/** Text below the line where there are such letters: `H₂O`; as it is where there are none. */
export const lowered = (text: string): string => exchanged(text, LOWERED) ?? text;

function exchanged(text: string, letters: string): string | undefined {
  const all = Array.from(text, (letter) => letters[PLAIN.indexOf(letter)]);
  return all.includes(undefined) ? undefined : all.join('');
}
