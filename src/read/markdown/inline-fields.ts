/** A field that stands in a note's text, as Obsidian's Dataview writes it. */
export interface InlineField {
  readonly key: string;
  readonly value: string;
}

/** `[key:: value]` or `(key:: value)`. */
const BRACKETED = /[[(]([\p{L}][\p{L}\d _-]{1,29})::\s*([^[\]()]{1,200})[\])]/gu;
const WHOLE_LINE = /^\s*([\p{L}][\p{L}\d _-]{1,29})::\s*(\S.{0,200})$/u;

/** The fields in a line: `[speaker:: Ann Lee] [event:: FooConf]`, or `speaker:: Ann Lee` as the entire line. */
export function inlineFieldsIn(text: string): readonly InlineField[] {
  if (!text.includes('::')) return [];
  const whole = WHOLE_LINE.exec(text);
  if (whole)
    return [{ key: (whole[1] ?? '').trim().toLowerCase(), value: (whole[2] ?? '').trim() }];
  return [...text.matchAll(BRACKETED)].map(([, key = '', value = '']) => ({
    key: key.trim().toLowerCase(),
    value: value.trim(),
  }));
}
