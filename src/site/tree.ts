/** Contents of a page, before they are written as HTML or become elements of a document. */
export type Tree = Element | SafeHtml | string;

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Tree[];
}

/** HTML that is known to be safe: the text of a note from the export, or a drawing of this program. */
export interface SafeHtml {
  readonly html: string;
}

/** A possible child: lists are flattened; undefined, null and false are dropped. */
export type Child = Tree | readonly Child[] | undefined | null | false;

/** Attributes; undefined ones are dropped. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export function h(
  name: string,
  attributes: Attributes = {},
  ...children: readonly Child[]
): Element {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { name, attributes: Object.fromEntries(given), children: flat(children) };
}

/** Flattens children; drops undefined, null and false. */
export const flat = (children: readonly Child[]): Tree[] =>
  children.flatMap((child): Tree[] => {
    if (child === undefined || child === null || child === false) return [];
    return Array.isArray(child) ? flat(child) : [child as Tree];
  });

export const link = (href: string, ...children: readonly Child[]): Element =>
  h('a', { href }, ...children);

/** A text with the ranges in `mark` elements. */
export function marked(
  text: string,
  ranges: readonly (readonly [start: number, end: number])[],
): readonly Tree[] {
  const parts: Tree[] = [];
  let done = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(done, start), h('mark', {}, text.slice(start, end)));
    done = end;
  }
  return [...parts, text.slice(done)].filter((part) => part !== '');
}
