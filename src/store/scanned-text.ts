import type { PlainText } from '../model/plain-text.ts';
import { plainText } from '../search/text/plain-text.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

/** The texts of notes behind their front matter, by a quick look at their Markdown, each once. */
export function scannedTexts(textOf: (file: string) => string): (file: string) => PlainText {
  const known = new Map<string, PlainText>();
  return (file) => {
    const plain = known.get(file) ?? scanned(textOf(file));
    known.set(file, plain);
    return plain;
  };
}

function scanned(markdown: string): PlainText {
  const start = FRONT_MATTER.exec(markdown)?.[0].length ?? 0;
  const { text, offsets } = plainText(markdown.slice(start));
  return {
    text,
    offsets: Uint32Array.from(
      offsets.plain.flatMap((plain, run) => [plain, start + (offsets.source[run] ?? 0)]),
    ),
  };
}
