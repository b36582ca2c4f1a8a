import { hasEventWord } from './line-kinds.ts';

/** A title with the event at which the talk was given. */
export interface TitleWithEvent {
  readonly event: string;
  /** The text without the event. */
  readonly rest: string;
}

/** `[JSConf 2021] Cold cups`, `Warm pools (KubeCon 2023)`, `Warm hands @ PyCon 2022`, `... at PyCon 2022`. */
const SHAPES: readonly RegExp[] = [
  /^(?<before>)[[(](?<event>[^()[\]]{3,60})[\])]\s*[-–—:|]?\s*(?<behind>\S.*)$/u,
  /^(?<before>.*\S)\s+[[(](?<event>[^()[\]]{3,60})[\])](?<behind>)$/u,
  /^(?<before>.*\S)\s+(?:@|at)\s+(?<event>(?:the\s)?\p{Lu}[^@()]{2,60})(?<behind>)$/u,
];

/** The event that a title names in brackets or behind `@` or `at`, if its name looks like an event's. */
export function eventInTitle(text: string): TitleWithEvent | undefined {
  if (text.length > 300 || !/[[(@]|\sat\s/.test(text)) return undefined;
  for (const shape of SHAPES) {
    const { before = '', event = '', behind = '' } = shape.exec(text)?.groups ?? {};
    const rest = `${before}${behind}`.trim();
    if (rest !== '' && isEvent(event.trim())) return { event: event.trim(), rest };
  }
  return undefined;
}

/** Whether a text has a conference's word, or an inner capital and a year; `Q1 2023` and `Acme 2023` do not. */
function isEvent(text: string): boolean {
  const isName =
    /^(?:the\s)?\p{Lu}/u.test(text) && !/^(?:updated?|since|from|rev|draft)\b/i.test(text);
  return (
    isName && (hasEventWord(text) || /^\p{Lu}\p{L}*\p{Ll}\p{Lu}\p{L}+\s(?:19|20)\d\d$/u.test(text))
  );
}
