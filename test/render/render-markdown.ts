import type { MarkdownOptions } from '../../src/render/markdown/context.ts';
import { markdownLines, type RenderedMarkdown } from '../../src/render/markdown.ts';
import { paintLines } from '../../src/render/text/styled.ts';

/** Renders Markdown for a terminal. */
export function renderMarkdown(markdown: string, options: MarkdownOptions): RenderedMarkdown {
  const { lines, lineOf } = markdownLines(markdown, options);
  return { text: paintLines(lines, options), lineOf };
}
