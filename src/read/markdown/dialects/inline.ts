import type { PhrasingContent, Text } from 'mdast';
import { HIDDEN_FORMULA, type HiddenFormulas } from './formulas.ts';
import type { Marked } from './nodes.ts';

/** `[[target#part|shown]]`, and embeds of it. */
const WIKILINK =
  /(?<embed>!?)\[\[(?<target>[^[\]|#\n]*)(?:#(?<part>[^[\]|\n]*))?(?:\|(?<shown>[^[\]\n]*))?\]\]/u;

const PIECES = new RegExp(`${WIKILINK.source}|(?<formula>${HIDDEN_FORMULA.source})`, 'gu');

/** `300` or `300x200` behind an embed is its size, and no name. */
const SIZE = /^\d+(?:x\d+)?$/u;

/** The texts of a paragraph, heading or cell with their wikilinks, formulas and marks as nodes of their own. */
export function phrasingOf(
  children: readonly PhrasingContent[],
  formulas: HiddenFormulas,
): PhrasingContent[] {
  return withMarks(
    children.flatMap((child) => (child.type === 'text' ? piecesOf(child, formulas) : [child])),
  );
}

function piecesOf({ value, ...rest }: Text, { formulaOf }: HiddenFormulas): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: whole, index, groups = {} } of value.matchAll(PIECES)) {
    const { embed, target = '', part = '', shown = '', formula } = groups;
    if (formula === undefined && target === '' && part === '') continue;
    if (index > from) nodes.push({ ...rest, type: 'text', value: value.slice(from, index) });
    from = index + whole.length;
    if (formula !== undefined) nodes.push({ ...rest, ...formulaNode(formulaOf(formula)) });
    else {
      const isEmbed = embed !== '';
      const alias = isEmbed && SIZE.test(shown.trim()) ? '' : shown.trim();
      const name = [target.trim(), part.replaceAll('#', ' › ').trim()].filter(Boolean).join(' › ');
      const fragment = part.slice(part.lastIndexOf('#') + 1).trim();
      nodes.push({
        ...rest,
        type: 'wikilink',
        target: target.trim(),
        fragment,
        isEmbed,
        value: alias || name,
      });
    }
  }
  if (from === 0) return [{ ...rest, type: 'text', value }];
  if (from < value.length) nodes.push({ ...rest, type: 'text', value: value.slice(from) });
  return nodes;
}

const formulaNode = (value: string) => ({
  type: 'formula' as const,
  value,
  isBlock: value.startsWith('$$'),
});

/** `==` before or behind something. */
const MARK = /==+/gu;

/** Nodes between two marks become one; a mark that is never closed is text. */
function withMarks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const done: PhrasingContent[] = [];
  let open: { readonly at: number } | undefined;
  for (const node of nodes) {
    if (node.type !== 'text' || !node.value.includes('==')) {
      done.push(node);
      continue;
    }
    const { value } = node;
    let from = 0;
    for (const { 0: mark, index } of value.matchAll(MARK)) {
      // A row of more is a rule, or compares something.
      if (mark.length !== 2) continue;
      const before = value.charAt(index - 1);
      const behind = value.charAt(index + 2);
      const mayClose = open !== undefined && before !== ' ' && index + done.length > open.at;
      const mayOpen = behind !== ' ' && behind !== '' && !/[\w)\]]/u.test(before);
      if (mayClose && open) {
        done.push({ type: 'text', value: value.slice(from, index) });
        const children = done.splice(open.at + 1).filter(isSomething);
        const marked: Marked = { type: 'marked', children };
        done[open.at] = marked;
        open = undefined;
        from = index + 2;
      } else if (open === undefined && mayOpen) {
        done.push({ type: 'text', value: value.slice(from, index) });
        open = { at: done.length };
        // Gives way to what is marked, or is text.
        done.push({ type: 'text', value: '==' });
        from = index + 2;
      }
    }
    done.push({ type: 'text', value: value.slice(from) });
  }
  return done.filter(isSomething);
}

const isSomething = (node: PhrasingContent): boolean => node.type !== 'text' || node.value !== '';
