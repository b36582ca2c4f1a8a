import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A box that ends its line: its text begins on the next one. */
const LONE_BOX = /\[[ \tx]\][ \t]*[\r\n]/i;

/**
 * Behind a box that ends its line, mdast-util-gfm-task-list-item takes one character off the text, also of the
 * two that end a line on Windows, and leaves the text on the line of the box. Puts it where it stands.
 */
export function placeTaskTexts(tree: Root, source: string): void {
  if (!LONE_BOX.test(source)) return;
  visit(tree, 'listItem', ({ checked, children: [paragraph] }) => {
    if (typeof checked !== 'boolean' || paragraph?.type !== 'paragraph') return;
    const [text] = paragraph.children;
    if (text?.type !== 'text' || !text.position || !paragraph.position) return;
    const { start, end } = text.position;
    if (text.value.startsWith('\n')) {
      text.value = text.value.slice(1);
      start.offset = (start.offset ?? 0) + 1;
    }
    start.line = end.line - linesIn(text.value) + 1;
    paragraph.position.start = { ...start };
    if (text.value === '') paragraph.children.shift();
  });
}

const linesIn = (text: string): number => text.split(/\r\n|\n|\r/).length;
