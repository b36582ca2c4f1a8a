import type { Blockquote, PhrasingContent } from 'mdast';
import type { Callout } from './nodes.ts';
import { shiftLines } from './shift-lines.ts';

type Block = Callout['children'][number];

/** `[!warning]- Title`, as Obsidian and GitHub begin a quote that is a callout. */
const QUOTED = /^\[!(?<kind>[\w-]+)(?:\|[^\]\n]*)?\](?<fold>[+-]?)[ \t]*/u;

/** Length of the mark with which the text of a callout begins; 0 without one. */
export const lengthOfCalloutMark = (text: string): number => QUOTED.exec(text)?.[0].length ?? 0;

/** Converts a quote that begins with `[!kind]` to a callout; undefined for any other quote. */
export function quotedCallout(quote: Blockquote): Callout | undefined {
  const [first, ...others] = quote.children;
  const start = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || start?.type !== 'text') return undefined;
  const found = QUOTED.exec(start.value);
  if (!found?.groups) return undefined;
  const { kind = '', fold } = found.groups;
  const rest = { ...start, value: start.value.slice(found[0].length) };
  const { title, body } = firstLine([rest, ...first.children.slice(1)]);
  return {
    type: 'callout',
    kind: kind.toLowerCase(),
    fold: fold === '' ? 'none' : fold === '+' ? 'open' : 'closed',
    title,
    children: [...paragraphOf(body), ...others],
    position: quote.position,
  };
}

/** Splits inline nodes into the first line and the rest. */
function firstLine(nodes: readonly PhrasingContent[]) {
  const at = nodes.findIndex(
    (node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')),
  );
  const breaking = nodes[at];
  if (breaking === undefined) return { title: withText(nodes), body: [] };
  const before = nodes.slice(0, at);
  const behind = nodes.slice(at + 1);
  if (breaking.type !== 'text') return { title: withText(before), body: withText(behind) };
  const end = breaking.value.indexOf('\n');
  const head = { ...breaking, value: breaking.value.slice(0, end).trimEnd() };
  const tail = shiftLines(1, { ...breaking, value: breaking.value.slice(end + 1) });
  return { title: withText([...before, head]), body: withText([tail, ...behind]) };
}

const withText = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.filter((node) => node.type !== 'text' || node.value !== '');

const paragraphOf = (children: PhrasingContent[]): Block[] =>
  children.length > 0 ? [{ type: 'paragraph', children }] : [];
