import { inlineFieldsIn } from '../markdown/inline-fields.ts';
import type { Line } from '../markdown/line.ts';
import type { Outline } from '../markdown/outline.ts';
import { fieldNamed } from './fields.ts';
import { areHashtags } from './texts.ts';
import type { Field } from './value.ts';

/** A note has no more of them on top. */
const mostFields = 40;

/** `title:: Wet feet` in the first lines of a note, as Logseq has it, also as the lines of its first bullet. */
export function pageProperties({ lines }: Outline): readonly Field[] {
  const fields: Field[] = [];
  for (const { text, line, kind } of lines.slice(0, mostFields)) {
    if (kind !== 'text' && kind !== 'item') break;
    const [field] = inlineFieldsIn(text);
    // In brackets it stands in a sentence.
    if (!field || !/^\s*\p{L}/u.test(text)) break;
    fields.push({ name: field.key, value: untagged(field.value), line });
  }
  return fields;
}

/** How far below a note's title its labelled lines begin, in lines of prose. */
const reach = 3;

/** Topics and the track from a paragraph of nothing but `Key: value` near the top, as Notion exports them. */
export function labelledLines({ lines }: Outline): readonly Field[] {
  const top = lines.slice(0, mostFields);
  const at = top.findIndex(({ kind }, index) => kind === 'text' && index < reach);
  const first = top[at];
  if (!first || top.slice(0, at).some(({ kind }) => kind !== 'heading')) return [];
  const labelled = top
    .filter((line) => line.block === first.block && line.kind === 'text')
    .map(split);
  if (labelled.some((field) => field === undefined)) return [];
  return labelled.flatMap((field) =>
    field && /^(?:topics|track)$/.test(fieldNamed(field.name) ?? '') ? [field] : [],
  );
}

function split({ text, line }: Line): Field | undefined {
  const [, name, value = ''] =
    /^\s*(\p{L}[\p{L} ()/-]{1,24}?)\s*[:：]\s+(\S.{0,300})$/u.exec(text) ?? [];
  return name === undefined ? undefined : { name, value: untagged(value), line };
}

/** `#moss #wet` as a list: commas part it in front matter. */
function untagged(value: string): string {
  const text = value.trim();
  return areHashtags(text) ? text.split(/\s+/).join(', ') : text;
}
