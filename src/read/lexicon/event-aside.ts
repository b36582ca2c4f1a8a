import { hasEventWord } from './line-kinds.ts';

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

/** The event that a title names in brackets or behind `@`: by a conference's word in its name, as a rule. */
export function eventAside(text: string): EventAside | undefined {
  if (text.length > 300 || !/[[(@]|\sat\s/.test(text)) return undefined;
  for (const shape of SHAPES) {
    const { before = '', event = '', behind = '' } = shape.exec(text)?.groups ?? {};
    const rest = `${before}${behind}`.trim();
    if (rest !== '' && isEvent(event.trim())) return { event: event.trim(), rest };
  }
  return undefined;
}

/** A conference's word, or a year behind a name with a capital within: `Q1 2023` and `Acme 2023` are none. */
function isEvent(text: string): boolean {
  const isName =
    /^(?:the\s)?\p{Lu}/u.test(text) && !/^(?:updated?|since|from|rev|draft)\b/i.test(text);
  return (
    isName && (hasEventWord(text) || /^\p{Lu}\p{L}*\p{Ll}\p{Lu}\p{L}+\s(?:19|20)\d\d$/u.test(text))
  );
}
