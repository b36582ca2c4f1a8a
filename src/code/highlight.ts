import type { Root, RootContent } from 'hast';
import { createLowlight } from 'lowlight';
import { ALSO, GRAMMARS } from './grammars.ts';
import type { CodeToken, Highlight, TokenKind } from './tokens.ts';

/** Longest code to highlight, in UTF-16 units: longer code is a file, not an example, and would take too long. */
const LONGEST_CODE = 20_000;
/** Longest line to highlight: longer lines are generated, and some grammars take quadratic time for a line. */
const LONGEST_LINE = 500;

/** The scopes of highlight.js for each token kind, without their prefix. */
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

/** Splits code into tokens with highlight.js. */
export const highlight: Highlight = (code, language) => {
  const name = language.toLowerCase();
  if (!lowlight.registered(name) || isTooMuch(code)) return undefined;
  return tokensOf(lowlight.highlight(name, code, { prefix: '' }));
};

const isTooMuch = (code: string): boolean =>
  code.length > LONGEST_CODE || code.split(/[\r\n]/u).some(({ length }) => length > LONGEST_LINE);

/**
 * Flattens the tree into tokens. A text has the kind of the nearest element around it that has a known kind. Not
 * recursive, because a tree may be deeper than the call stack.
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
