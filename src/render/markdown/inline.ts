import type {
  Image,
  ImageReference,
  Link,
  LinkReference,
  Node,
  PhrasingContent,
  Text,
} from 'mdast';
import { isOpenable } from '../text/hyperlink.ts';
import { highlighted, plainTextOf, type Span, type Style, type Styled } from '../text/styled.ts';
import { lineOfNode, type NoteContext, piece, sourceOf } from './context.ts';
import { inlineHtml } from './html.ts';

/** The surroundings of a piece of text. */
interface InlineContext {
  readonly note: NoteContext;
  readonly style: Style;
  readonly depth: number;
}

/** Emphasis in emphasis in ... beyond this is shown as written: it keeps the work bounded. */
const deepest = 50;

type Handler<Content> = (node: Content, context: InlineContext) => Styled;

type Handlers = {
  readonly [Kind in PhrasingContent['type']]: Handler<Extract<PhrasingContent, { type: Kind }>>;
};

const handlers: Handlers = {
  text: (node, context) => textSpans(node, context),
  emphasis: (node, context) => children(node, styledBy(context, { italic: true })),
  strong: (node, context) => children(node, styledBy(context, { bold: true })),
  // Struck text says the opposite of plain text; not everyone sees or hears the line through it.
  delete: (node, context) => [
    own('~~', node, context),
    ...children(node, styledBy(context, { strike: true })),
    own('~~', node, context),
  ],
  inlineCode: (node, context) => [
    own(`\`${node.value}\``, node, styledBy(context, { hue: 'code' })),
  ],
  marked: (node, context) => children(node, styledBy(context, { bold: true })),
  formula: (node, context) => [own(node.value, node, context)],
  wikilink: (node, context) => [own(node.value, node, context)],
  break: (node, { note }) => [{ text: '\n', style: {}, line: lineOfNode(note, node) }],
  html: (node, context) => inlineHtml(node.value).map((text) => breakOr(text, node, context)),
  link: (node, context) => linkSpans(node, node.url, context),
  linkReference: (node, context) =>
    linkSpans(node, context.note.definitions.get(node.identifier)?.url ?? '', context),
  image: (node, context) => imageSpans(node, node.url, context),
  imageReference: (node, context) =>
    imageSpans(node, context.note.definitions.get(node.identifier)?.url ?? '', context),
  footnoteReference: (node, context) => [
    own(`[${context.note.footnotes.numberOf(node.identifier)}]`, node, context),
  ],
};

/** As in lists of what was found. */
const matchStyle: Style = { bold: true, hue: 'match' };

/** The text of a paragraph, heading or cell, with the words that were searched for marked. */
export function inlineText(
  nodes: readonly PhrasingContent[],
  note: NoteContext,
  style: Style = {},
): Styled {
  const text = spansOf(nodes, { note, style, depth: 0 });
  return highlighted(text, note.matchesIn(plainTextOf(text)), matchStyle);
}

function spansOf(nodes: readonly PhrasingContent[], context: InlineContext): Styled {
  return nodes.flatMap((node) => {
    // The table has a handler for the very type of each node, which the compiler cannot follow.
    const handler = handlers[node.type] as Handler<PhrasingContent> | undefined;
    if (!handler || context.depth > deepest)
      return [own(sourceOf(context.note, node), node, context)];
    return handler(node, context);
  });
}

const children = (
  { children }: { readonly children: readonly PhrasingContent[] },
  context: InlineContext,
): Styled => spansOf(children, { ...context, depth: context.depth + 1 });

const styledBy = (context: InlineContext, style: Style): InlineContext => ({
  ...context,
  style: { ...context.style, ...style },
});

/** Text that stands for a node, in the style of its surroundings. */
const own = (text: string, node: Node, { note, style }: InlineContext): Span =>
  piece(text, style, lineOfNode(note, node));

const breakOr = (text: string, node: Node, context: InlineContext): Span =>
  text === '\n'
    ? { text, style: {}, line: lineOfNode(context.note, node) }
    : own(text, node, context);

/** A line end between two of these is no space: their words are not separated by spaces. */
const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u303f\\uff01-\\uff60]';
const unspacedLineEnd = new RegExp(`(?<=${unspaced})\\n(?=${unspaced})`, 'u');

/** One span for each line of the note, so that its place is not lost when the text is wrapped anew. */
function textSpans(node: Text, { note, style }: InlineContext): Styled {
  const first = lineOfNode(note, node);
  let line = first;
  return node.value.split(/(\n)/).flatMap((part, index, parts) => {
    if (part !== '\n') return part === '' ? [] : [piece(part, style, line)];
    line += 1;
    const around = `${parts[index - 1]?.at(-1) ?? ''}\n${parts[index + 1]?.at(0) ?? ''}`;
    return unspacedLineEnd.test(around) ? [] : [piece(' ', style, line - 1)];
  });
}

/** The text as a hyperlink, or with the address behind it where that says something new. */
function linkSpans(node: Link | LinkReference, url: string, context: InlineContext): Styled {
  const address = context.note.resolve(url);
  const clickable = context.note.hyperlinks && isOpenable(address);
  const inner = styledBy(context, {
    underline: true,
    hue: 'accent',
    ...(clickable ? { link: address } : {}),
  });
  const text = children(node, inner);
  return clickable ? text : [...text, ...addressBehind(plainTextOf(text), url, node, context)];
}

function imageSpans(node: Image | ImageReference, url: string, context: InlineContext): Styled {
  const address = context.note.resolve(url);
  const clickable = context.note.hyperlinks && isOpenable(address);
  const inner = styledBy(context, clickable ? { underline: true, link: address } : {});
  // The image itself, written as its address, says nothing to a person.
  const shown = /^data:/i.test(url) ? '' : url;
  const name = node.alt || (shown.split('/').at(-1) ?? '');
  const text = own(name === '' ? '[image]' : `[image: ${name}]`, node, inner);
  return clickable ? [text] : [text, ...addressBehind('', shown, node, context)];
}

/** ` (https://...)`, unless the text is the address, as in `<https://...>`. */
function addressBehind(text: string, url: string, node: Node, context: InlineContext): Styled {
  const bare = (address: string): string => address.replace(/^(?:mailto:|https?:\/\/)/i, '');
  if (url === '' || bare(text) === bare(url)) return [];
  return [
    own(' (', node, context),
    own(url.replace(/\s/g, '%20'), node, styledBy(context, { hue: 'faint' })),
    own(')', node, context),
  ];
}
