import type { Blockquote, PhrasingContent, RootContent } from 'mdast';
import type { Callout } from './nodes.ts';

type Block = Callout['children'][number];

/** `[!warning]- Title`, as Obsidian and GitHub begin a quote that is a callout. */
const QUOTED = /^\[!(?<kind>[\w-]+)\](?<fold>[+-]?)[ \t]*/u;

/** `!!! note "Title"` of MkDocs; `???` can be closed, `???+` is open at first. */
const BANG =
  /^(?<mark>!!!|\?\?\?\+?)[ \t]+(?<kind>[\w-]+)(?:[ \t]+"(?<title>[^"\n]*)")?[ \t]*(?:\n|$)/u;

/** `:::note Title` or `:::note[Title]` of Docusaurus and others. */
const COLONS =
  /^(?<mark>:{3,})[ \t]*(?<kind>[a-z][\w-]*)(?:\[(?<named>[^\]\n]*)\]|[ \t]+(?<title>[^\n]*))?[ \t]*(?:\n|$)/iu;
const CLOSING = /(?:^|\n):{3,}[ \t]*$/u;

/** A quote that is a callout as such. */
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

/** What stands in the first line, and what behind it. */
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
  const tail = { ...breaking, value: breaking.value.slice(end + 1) };
  return { title: withText([...before, head]), body: withText([tail, ...behind]) };
}

const withText = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.filter((node) => node.type !== 'text' || node.value !== '');

const paragraphOf = (children: PhrasingContent[]): Block[] =>
  children.length > 0 ? [{ type: 'paragraph', children }] : [];

/**
 * Blocks with the callouts of MkDocs and Docusaurus among them as such. Where one is never closed, its lines stay
 * as they are.
 * @param parse reads what stands indented in one
 */
export function withAdmonitions(
  blocks: readonly RootContent[],
  parse: (text: string, line: number) => readonly RootContent[],
): RootContent[] {
  const done: RootContent[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) break;
    const found = indented(blocks, at, parse) ?? fenced(blocks, at);
    if (found) {
      done.push({
        ...found.callout,
        children: withAdmonitions(found.callout.children, parse) as Block[],
      });
      at = found.last;
    } else done.push(block);
  }
  return done;
}

interface Found {
  readonly callout: Callout;
  /** Number of the last block that belongs to it. */
  readonly last: number;
}

/** The text that a paragraph begins with, and its other nodes. */
function startOf(block: RootContent | undefined) {
  const [first, ...others] = block?.type === 'paragraph' ? block.children : [];
  return first?.type === 'text' ? { text: first, others } : undefined;
}

/** `!!! note`, and behind it what is indented by four spaces, which Markdown takes for code. */
function indented(
  blocks: readonly RootContent[],
  at: number,
  parse: (text: string, line: number) => readonly RootContent[],
): Found | undefined {
  const start = startOf(blocks[at]);
  const found = start && BANG.exec(start.text.value);
  if (!start || !found?.groups) return undefined;
  const { mark = '', kind = '', title = '' } = found.groups;
  const rest = { ...start.text, value: start.text.value.slice(found[0].length) };
  const children: Block[] = paragraphOf(withText([rest, ...start.others]));
  let last = at;
  for (let next = blocks[last + 1]; next?.type === 'code' && !next.lang; next = blocks[last + 1]) {
    children.push(...(parse(next.value, next.position?.start.line ?? 1) as readonly Block[]));
    last++;
  }
  const fold = mark === '!!!' ? 'none' : mark === '???' ? 'closed' : 'open';
  return { callout: calloutOf({ kind, fold, title }, children, blocks[at]), last };
}

/** `:::note` up to the line `:::`, in one paragraph or over several blocks. */
function fenced(blocks: readonly RootContent[], at: number): Found | undefined {
  const start = startOf(blocks[at]);
  const found = start && COLONS.exec(start.text.value);
  if (!start || !found?.groups) return undefined;
  const { kind = '', named, title = '' } = found.groups;
  const rest = { ...start.text, value: start.text.value.slice(found[0].length) };
  const inside: RootContent[] = [];
  let depth = 0;
  for (let last = at; last < blocks.length; last++) {
    const block: RootContent | undefined =
      last === at
        ? { type: 'paragraph', children: withText([rest, ...start.others]) }
        : blocks[last];
    if (block === undefined) return undefined;
    if (last > at && COLONS.test(startOf(block)?.text.value ?? '')) depth++;
    const end = block.type === 'paragraph' ? block.children.at(-1) : undefined;
    const isClosing = end?.type === 'text' && CLOSING.test(end.value);
    if (!isClosing || block.type !== 'paragraph') inside.push(block);
    else if (depth > 0) {
      depth--;
      inside.push(block);
    } else {
      const cut = { ...end, value: end.value.replace(CLOSING, '') };
      inside.push(...paragraphOf(withText([...block.children.slice(0, -1), cut])));
      const children = inside.filter((one) => one.type !== 'paragraph' || one.children.length > 0);
      return {
        callout: calloutOf(
          { kind, fold: 'none', title: named ?? title },
          children as Block[],
          blocks[at],
        ),
        last,
      };
    }
  }
  return undefined;
}

const calloutOf = (
  { kind, fold, title }: Pick<Callout, 'kind' | 'fold'> & { readonly title: string },
  children: Block[],
  first: RootContent | undefined,
): Callout => ({
  type: 'callout',
  kind: kind.toLowerCase(),
  fold,
  title: title.trim() === '' ? [] : [{ type: 'text', value: title.trim() }],
  children,
  position: first?.position,
});
