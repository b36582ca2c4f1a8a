import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A checkbox that ends its line; the text of the task begins on the next line. */
const LONE_BOX = /\[[ \tx]\][ \t]*[\r\n]/i;

/**
 * Corrects the text and the position of tasks whose checkbox ends its line: mdast-util-gfm-task-list-item removes only
 * one character of the line end, even of `\r\n`, and leaves the text on the line of the checkbox.
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
