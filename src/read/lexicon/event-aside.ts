import { dayIn } from './dates.ts';
import { hasEventWord, looksLikeEvent } from './line-kinds.ts';

/** A title that says beside itself where it was given. */
export interface EventAside {
  readonly event: string;
  /** The text without it. */
  readonly rest: string;
}

/** `[JSConf 2021] Cold cups`, `Warm pools (KubeCon 2023)`, `Warm hands @ PyCon 2022`, `... at PyCon 2022`. */
const SHAPES: readonly RegExp[] = [
  /^(?<before>)[[(](?<event>[^()[\]]{3,60})[\])]\s*[-–—:|]?\s*(?<behind>\S.*)$/u,
  /^(?<before>.*\S)\s+[[(](?<event>[^()[\]]{3,60})[\])](?<behind>)$/u,
  /^(?<before>.*\S)\s+(?:@|at)\s+(?<event>(?:the\s)?\p{Lu}[^@]{2,60})(?<behind>)$/u,
];

/** The event that a title names in brackets or behind `@`: by a conference's word, or a name with a year. */
export function eventAside(text: string): EventAside | undefined {
  if (text.length > 300 || !/[[(@]|\sat\s/.test(text)) return undefined;
  for (const shape of SHAPES) {
    const { before = '', event = '', behind = '' } = shape.exec(text)?.groups ?? {};
    const rest = `${before}${behind}`.trim();
    if (rest !== '' && isEvent(event.trim())) return { event: event.trim(), rest };
  }
  return undefined;
}

/** `Updated 2022`, `Ann Lee, 2019` and `October 2022` are none. */
function isEvent(text: string): boolean {
  if (!looksLikeEvent(text)) return false;
  const isName =
    /^(?:the\s)?\p{Lu}/u.test(text) && !/^(?:updated?|since|from|rev|draft)\b/i.test(text);
  return isName && (hasEventWord(text) || (!text.includes(',') && dayIn(text) === undefined));
}
