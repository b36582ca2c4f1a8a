import { safeText } from './text/safe-text.ts';
import type { Terminal } from './text/terminal.ts';

/** A part of a note. */
export interface SectionView {
  readonly file: string;
  /** 1-based, of its first line. */
  readonly line: number;
  readonly title: string;
  /** The headings it stands under, the widest first. */
  readonly headings: readonly string[];
  readonly lines: readonly string[];
}

/** Where it stands, then its lines as they are in the file, each behind its number. */
export function renderSection(section: SectionView, { color }: Terminal): string {
  const { file, line, title, headings, lines } = section;
  const names = [title, ...headings].map(onOneLine).join(' › ');
  const head = `${color ? color.bold(names) : names} ${placeOf(onOneLine(file), line)}`;
  const width = `${line + lines.length - 1}`.length;
  const numbered = lines.map((text, index) => {
    const number = `${line + index}`.padStart(width);
    return `${color ? color.dim(number) : number}  ${onOneLine(text)}`.trimEnd();
  });
  return `${[head, ...numbered].join('\n')}\n`;
}

const onOneLine = (text: string): string => safeText(text).replaceAll('\n', ' ');

const placeOf = (file: string, line: number): string => `${file}:${line}`;
