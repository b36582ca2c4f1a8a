import type {
  Delete,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Node,
  PhrasingContent,
  Text,
} from 'mdast';
import type { Formula, Wikilink } from '../../read/markdown/dialects/nodes.ts';
import { isOpenable } from '../text/hyperlink.ts';
import { safePiece } from '../text/safe-text.ts';
import {
  highlighted,
  MATCH,
  plainTextOf,
  type Span,
  type Style,
  type Styled,
} from '../text/styled.ts';
import { textWidth } from '../text/width.ts';
import { lineOfNode, type NoteContext, piece, sourceOf } from './context.ts';
import { inlineHtml } from './html.ts';
import { withHtmlLooks } from './html-tags.ts';
import { lowered, raised } from './script-letters.ts';

/** Where inline text is rendered: its note, style and nesting. */
interface InlineContext {
  readonly note: NoteContext;
  readonly style: Style;
  readonly depth: number;
  /** Converts the letters of a text; absent: they stay. */
  readonly letters?: ((text: string) => string) | undefined;
}

/** Deepest nesting of inline nodes; deeper nodes are shown as written, which bounds the work. */
const deepest = 50;

type Handler<Content> = (node: Content, context: InlineContext) => Styled;

type Handlers = {
  readonly [Kind in PhrasingContent['type']]: Handler<Extract<PhrasingContent, { type: Kind }>>;
};

const handlers: Handlers = {
  text: textSpans,
  emphasis: (node, context) => children(node, styledBy(context, { italic: true })),
  strong: (node, context) => children(node, styledBy(context, { bold: true })),
  delete: struckSpans,
  inlineCode: (node, context) => [
    own(
      context.note.isColoured ? node.value : `\`${node.value}\``,
      node,
      styledBy(context, { hue: 'code' }),
    ),
  ],
  break: (node, { note }) => [{ text: '\n', style: {}, line: lineOfNode(note, node) }],
  html: (node, context) => inlineHtml(node.value).map((text) => breakOr(text, node, context)),
  link: (node, context) => linkSpans(node, node.url, context),
  linkReference: (node, context) =>
    linkSpans(node, context.note.definitions.get(node.identifier)?.url ?? '', context),
  image: (node, context) => imageSpans(node, node.url, context),
  imageReference: (node, context) =>
    imageSpans(node, context.note.definitions.get(node.identifier)?.url ?? '', context),
  footnoteReference: (node, context) => {
    const number = context.note.endnotes.ofFootnote(node.identifier);
    return number === undefined ? [] : [own(`[${number}]`, node, context)];
  },
  marked: (node, context) => children(node, styledBy(context, { hue: 'mark' })),
  formula: formulaSpans,
  wikilink: wikilinkSpans,
};

/** The text of a paragraph, heading or cell, with the query's words marked. */
export function inlineText(
  nodes: readonly PhrasingContent[],
  note: NoteContext,
  style: Style = {},
): Styled {
  const text = withSingleSpaces(spansOf(nodes, { note, style, depth: 0 }));
  return highlighted(text, note.matchesIn?.(plainTextOf(text)) ?? [], MATCH);
}

/** Merges two spaces that have nothing between them any more (a removed comment, for instance). */
const withSingleSpaces = (spans: Styled): Styled =>
  spans.flatMap((next, index) => {
    const before = spans[index - 1]?.text ?? '';
    if (!before.endsWith(' ') || !next.text.startsWith(' ')) return [next];
    const text = next.text.trimStart();
    return text === '' ? [] : [{ ...next, text }];
  });

function spansOf(nodes: readonly PhrasingContent[], context: InlineContext): Styled {
  return withHtmlLooks(nodes).flatMap(({ node, look, ended }) => {
    // `handlers` maps each node type to a handler of exactly that type, which the compiler cannot infer.
    const handler = handlers[node.type] as Handler<PhrasingContent> | undefined;
    if (!handler || context.depth > deepest)
      return [own(sourceOf(context.note, node), node, context)];
    if (ended !== undefined && clickable(ended, context) === undefined) {
      return addressBehind(ended, node, context);
    }
    const link = look.href === undefined ? undefined : clickable(look.href, context);
    const inner = styledBy(context, { ...look.style, ...link });
    return handler(node, { ...inner, letters: look.letters ?? context.letters });
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

/** Text that represents a node, in the style of the text around it. */
const own = (text: string, node: Node, { note, style }: InlineContext): Span =>
  piece(text, style, lineOfNode(note, node));

const breakOr = (text: string, node: Node, context: InlineContext): Span =>
  text === '\n'
    ? { text, style: {}, line: lineOfNode(context.note, node) }
    : own(text, node, context);

/** Chinese and Japanese characters. Their words have no spaces, so that a line end between two is no space. */
const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u303f\\uff01-\\uff60]';
const unspacedLineEnd = new RegExp(`(?<=${unspaced})\\n(?=${unspaced})`, 'u');

/** One span per line of the note, so that each part keeps its line number when the text is wrapped again. */
function textSpans(node: Text, { note, style, letters }: InlineContext): Styled {
  const first = lineOfNode(note, node);
  let line = first;
  return node.value.split(/(\n)/).flatMap((part, index, parts) => {
    if (part !== '\n') {
      const shown = letters?.(part) ?? part.replace(RAISED, (_, power: string) => raised(power));
      return part === '' ? [] : [piece(shown, style, line)];
    }
    line += 1;
    const around = `${parts[index - 1]?.at(-1) ?? ''}\n${parts[index + 1]?.at(0) ?? ''}`;
    return unspacedLineEnd.test(around) ? [] : [piece(' ', style, line - 1)];
  });
}

/** `x^2^`: raised digits and signs. Unicode has few other raised letters, and a power of a power is no match. */
const RAISED = /(?<=\p{L}|\p{N}|\))\^([\d+\-=()]+)\^(?![\p{L}\p{N}])/gu;

/** `H~2~O`, which GitHub's Markdown parses as struck text. */
const LOWERED = /^~[\d+\-=()]+~$/u;

/**
 * Struck text means the opposite of plain text, and not every reader perceives the line through it. So it is faint
 * too, or keeps its tildes if there is no colour.
 */
function struckSpans(node: Delete, context: InlineContext): Styled {
  const { note } = context;
  if (LOWERED.test(sourceOf(note, node))) return children(node, { ...context, letters: lowered });
  const struck = styledBy(context, { strike: true, ...(note.isColoured && { hue: 'faint' }) });
  const text = children(node, struck);
  return note.isColoured ? text : [own('~~', node, context), ...text, own('~~', node, context)];
}

/** The style that makes a text open a URL or place on a click; undefined if a click can open neither. */
function clickable(url: string, { note }: InlineContext): Style | undefined {
  const place = note.placeOf?.(url);
  if (place) return { place };
  return note.hyperlinks && isOpenable(url) ? { link: url } : undefined;
}

/** The text as a hyperlink; without hyperlinks, the address follows unless the text already is the address. */
function linkSpans(node: Link | LinkReference, url: string, context: InlineContext): Styled {
  const link = clickable(url, context);
  const inner = styledBy(context, { underline: true, hue: 'accent', ...link });
  const text = children(node, inner);
  if (link) return text;
  const shown = plainTextOf(text);
  if (bareAddress(shown) !== bareAddress(url)) {
    return [...text, ...addressBehind(url, node, context)];
  }
  if (isShort(shown, context)) return text;
  return [own(shortened(shown), node, inner), ...addressBehind(url, node, context)];
}

/** `https://github.com/…/functions.md`: the site, and the last part of the path unless that is long. */
function shortened(address: string): string {
  const site = /^(?:https?:\/\/)?[^/]*\//i.exec(address)?.[0] ?? '';
  const last =
    /\/[^/?#]+\/?$/u.exec(address.slice(site.length).replace(/[?#].*$/su, ''))?.[0] ?? '';
  return textWidth(last) > longestInLine ? `${site}…` : `${site}…${last}`;
}

/** The address without `mailto:` or `https://`. */
const bareAddress = (address: string): string => address.replace(/^(?:mailto:|https?:\/\/)/i, '');

/** The source of a formula, with one span per line. */
function formulaSpans(node: Formula, context: InlineContext): Styled {
  const style = { ...context.style, hue: 'code' } as const;
  const first = lineOfNode(context.note, node);
  return node.value
    .split('\n')
    .flatMap((text, index) => [
      ...(index > 0 ? [{ text: '\n', style: {}, line: first + index }] : []),
      piece(text.trim(), style, first + index),
    ]);
}

function imageSpans(node: Image | ImageReference, url: string, context: InlineContext): Styled {
  return imageText(node.alt || nameIn(url), url, node, context);
}

/** The file name in an address; empty for `data:`, which means nothing to a person. */
const nameIn = (url: string): string =>
  isData(url)
    ? ''
    : (url
        .replace(/[?#].*$/s, '')
        .split('/')
        .at(-1) ?? '');

const isData = (url: string): boolean => /^data:/i.test(url);

function imageText(name: string, url: string, node: Node, context: InlineContext): Styled {
  const link = clickable(url, context);
  const style: Style = link ? { underline: true, hue: 'accent', ...link } : {};
  const text = own(name === '' ? '[image]' : `[image: ${name}]`, node, styledBy(context, style));
  return link || isData(url) ? [text] : [text, ...addressBehind(url, node, context)];
}

/** The extension of an embedded file that is not a note. */
const FILE_ENDING = /\.[a-z][a-z\d]{1,4}$/i;

/** The alias of the link, or the target's name; without hyperlinks, the target's file follows. */
function wikilinkSpans(node: Wikilink, context: InlineContext): Styled {
  const { target, fragment, alias, isEmbed } = node;
  const note = target === '' ? undefined : context.note.linked?.(target);
  if (isEmbed && !note && FILE_ENDING.test(target)) {
    return [own(`[image: ${alias || nameIn(target)}]`, node, context)];
  }
  const whole = note ? [note.name, fragment].filter(Boolean).join(' › ') : node.value;
  const inner = styledBy(context, {
    underline: true,
    hue: 'accent',
    ...(note && { place: { file: note.file, line: note.line } }),
  });
  const text = own(alias || whole, node, inner);
  return note && !context.note.hyperlinks
    ? [text, ...addressBehind(note.file, node, context)]
    : [text];
}

/** Longest address within a line, in cells; a longer one becomes an endnote. */
const longestInLine = 30;
/** Longest address that is the text of its own link, in cells. */
const longestAlone = 60;

const isShort = (address: string, { note }: InlineContext): boolean =>
  !isWrapped(note) || textWidth(address) <= Math.min(longestAlone, note.proseColumns / 2);

/** Whether lines are wrapped; in a pipe they are not. */
const isWrapped = ({ proseColumns }: NoteContext): boolean => Number.isFinite(proseColumns);

/** ` (https://...)`; for a long address the number of an endnote, or nothing if endnotes may be out of sight. */
function addressBehind(url: string, node: Node, context: InlineContext): Styled {
  if (url === '') return [];
  const address = safePiece(url.replace(/\s/g, '%20'));
  const { endnotes, isPartlyVisible } = context.note;
  if (isWrapped(context.note) && textWidth(address) > longestInLine) {
    if (isPartlyVisible) return [];
    return [own(` [${endnotes.ofAddress(address)}]`, node, styledBy(context, { hue: 'faint' }))];
  }
  return [
    own(' (', node, context),
    own(address, node, styledBy(context, { hue: 'faint' })),
    own(')', node, context),
  ];
}
