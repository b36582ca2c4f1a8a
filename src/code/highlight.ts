import type { Root, RootContent } from 'hast';
import { createLowlight } from 'lowlight';
import { ALSO, GRAMMARS } from './grammars.ts';
import type { CodeToken, Highlight, TokenKind } from './tokens.ts';

/** More is no example, but a file; colour would take longer than people like to wait. */
const LONGEST_CODE = 20_000;
/** Nor is what a machine wrote; some grammars take time with the square of a line's length. */
const LONGEST_LINE = 500;

/** What highlight.js calls the pieces of code of each kind, without its prefix. */
const NAMES: Readonly<Record<TokenKind, string>> = {
  comment: 'comment quote doctag',
  keyword: 'keyword selector-tag operator',
  type: 'built_in type',
  string: 'string regexp char',
  number: 'number literal symbol bullet',
  title: 'title section name selector-class selector-id',
  attribute: 'attr attribute property variable template-variable',
  meta: 'meta',
  added: 'addition',
  removed: 'deletion',
};

const KIND_OF: ReadonlyMap<string, TokenKind> = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind as TokenKind] as const),
  ),
);

const lowlight = createLowlight(GRAMMARS);
lowlight.registerAlias(ALSO);

/** Divides code into tokens with highlight.js. */
export const highlight: Highlight = (code, language) => {
  const name = language.toLowerCase();
  if (!lowlight.registered(name) || isTooMuch(code)) return undefined;
  return tokensOf(lowlight.highlight(name, code, { prefix: '' }));
};

const isTooMuch = (code: string): boolean =>
  code.length > LONGEST_CODE || code.split(/[\r\n]/u).some(({ length }) => length > LONGEST_LINE);

/**
 * What stands in a piece of a known kind is of that kind, unless it has one of its own. Without recursion: a
 * tree may be deeper than a stack of calls.
 */
function tokensOf(root: Root): readonly CodeToken[] {
  const tokens: CodeToken[] = [];
  const waiting: { readonly node: RootContent; readonly around: TokenKind | undefined }[] = [];
  const wait = (children: readonly RootContent[], around: TokenKind | undefined): void => {
    for (const node of children.toReversed()) waiting.push({ node, around });
  };
  wait(root.children, undefined);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, around } = next;
    if (node.type === 'text') tokens.push({ text: node.value, kind: around });
    else if (node.type === 'element') {
      const [scope] = [node.properties['className'] ?? []].flat();
      wait(node.children, KIND_OF.get(`${scope}`) ?? around);
    }
  }
  return tokens;
}
