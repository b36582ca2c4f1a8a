/**
 * Characters that roff would take for something else or replace by a typographic one, so that what is
 * copied out of the manual would not run. groff_char(7), "Portability".
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

/** A text that stands in the manual as it stands here. */
export const escaped = (text: string): string =>
  text
    .replace(/[\\\-'"`^~]/gu, (character) => SPECIAL[character] ?? character)
    .replace(/[^\n -~]/gu, (character) => `\\[u${codeOf(character)}]`)
    // A line that begins with a point would be a request.
    .replace(/^\./gmu, '\\&.');

const codeOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

export const section = (title: string): string => `.SH ${title.toUpperCase()}`;

export const subsection = (title: string): string => `.SS "${escaped(title)}"`;

/** One word or phrase in bold, and what it means, set in. */
export const tagged = (tag: string, meaning: string): string =>
  `.TP\n\\fB${escaped(tag)}\\fR\n${escaped(meaning)}`;

/** Lines that are not filled, for what is typed. */
export const asTyped = (lines: readonly string[]): string =>
  ['.EX', ...lines.map(escaped), '.EE'].join('\n');

/** Filled text; lines that are set in stand as they are. */
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
