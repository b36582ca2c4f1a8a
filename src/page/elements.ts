type Child = Node | string;

/** An element with attributes and children; text stays text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Where a note is read, from an element of it on. */
export const anchorRoute = (file: string, id: string): string =>
  `${noteRoute(file)}${id ? `/${encodeURIComponent(id)}` : ''}`;

/** Where a note is read, from a line of it on. */
export const noteRoute = (file: string, line?: number): string =>
  `#/note/${encodeURIComponent(file)}${line === undefined ? '' : `:${line}`}`;

export const searchRoute = (query: string): string => `#/search/${encodeURIComponent(query)}`;

export const link = (href: string, ...children: readonly Child[]): HTMLElement =>
  element('a', { href }, ...children);

/** Text with the ranges marked. */
export function marked(
  text: string,
  ranges: readonly (readonly [start: number, end: number])[],
): DocumentFragment {
  const made = document.createDocumentFragment();
  let done = 0;
  for (const [start, end] of ranges) {
    made.append(text.slice(done, start), element('mark', {}, text.slice(start, end)));
    done = end;
  }
  made.append(text.slice(done));
  return made;
}
