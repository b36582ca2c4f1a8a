import { inlineFieldsIn } from '../markdown/inline-fields.ts';
import type { Line } from '../markdown/line.ts';
import type { Outline } from '../markdown/outline.ts';
import { fieldNamed } from './fields.ts';
import { areHashtags } from './texts.ts';
import type { Field } from './value.ts';

/** Number of lines at the top of a note that are searched for fields. */
const mostFields = 40;

/** Fields such as `title:: Wet feet` in a note's first lines or in its first bullet, as Logseq writes them. */
export function pageProperties({ lines }: Outline): readonly Field[] {
  const fields: Field[] = [];
  for (const { text, line, kind } of lines.slice(0, mostFields)) {
    if (kind !== 'text' && kind !== 'item') break;
    const [field] = inlineFieldsIn(text);
    // A field in brackets is part of a sentence.
    if (!field || !/^\s*\p{L}/u.test(text)) break;
    fields.push({ name: field.key, value: untagged(field.value), line });
  }
  return fields;
}

/** The paragraph of labelled lines must begin within this number of lines. */
const reach = 3;

/** Topics and the track from a paragraph near the top whose lines are all `Key: value`, as Notion exports them. */
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

/** Converts `#moss #wet` to the comma-separated list of front matter. */
function untagged(value: string): string {
  const text = value.trim();
  return areHashtags(text) ? text.split(/\s+/).join(', ') : text;
}
