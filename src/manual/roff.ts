/**
 * Characters that roff would interpret, or replace by a typographic one, so that a command copied out of the manual
 * would not run. groff_char(7), "Portability".
 */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\(rs',
  '-': '\\-',
  "'": '\\(aq',
  '"': '\\(dq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

/** Escapes a text so that the manual shows it unchanged. */
export const escaped = (text: string): string =>
  text
    .replace(/[\\\-'"`^~]/gu, (character) => SPECIAL[character] ?? character)
    .replace(/[^\n -~]/gu, (character) => `\\[u${codeOf(character)}]`)
    // A point at the beginning of a line would start a request.
    .replace(/^\./gmu, '\\&.');

const codeOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

export const section = (title: string): string => `.SH ${title.toUpperCase()}`;

export const subsection = (title: string): string => `.SS "${escaped(title)}"`;

/** A word or phrase in bold, and below it the meaning, indented. */
export const tagged = (tag: string, meaning: string): string =>
  `.TP\n\\fB${escaped(tag)}\\fR\n${escaped(meaning)}`;

/** Lines that are not filled, for text to type. */
export const asTyped = (lines: readonly string[]): string =>
  ['.EX', ...lines.map(escaped), '.EE'].join('\n');

/** Filled text; indented lines are not filled. */
export function prose(text: string): string {
  const parts: string[] = [];
  let typed: string[] = [];
  const endTyped = (): void => {
    if (typed.length > 0) parts.push(asTyped(typed));
    typed = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('  ')) typed.push(line);
    else {
      endTyped();
      parts.push(line === '' ? '.PP' : escaped(line));
    }
  }
  endTyped();
  return parts.join('\n');
}
