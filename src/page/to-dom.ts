import type { Tree } from '../site/tree.ts';

/** Creates DOM nodes from trees; strings become text nodes. */
export function toDom(...trees: readonly Tree[]): DocumentFragment {
  const made = document.createDocumentFragment();
  for (const tree of trees) made.append(nodeOf(tree));
  return made;
}

function nodeOf(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  if ('html' in tree) {
    const template = document.createElement('template');
    template.innerHTML = tree.html;
    return template.content;
  }
  const element = document.createElement(tree.name);
  for (const [key, value] of Object.entries(tree.attributes)) element.setAttribute(key, value);
  element.append(toDom(...tree.children));
  return element;
}
