import matter from 'gray-matter';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type FrontMatterBlock, splitFrontMatter } from './split.ts';

/** The YAML block at the head of a note, as it was found. */
export interface FrontMatter {
  /** The fields; null where there is no front matter or it could not be read. */
  readonly data: ReadonlyMap<string, unknown> | null;
  /** Raw lines between the fences; the first of them is line 2 of the file. */
  readonly lines: readonly string[];
  /** Offset behind the closing fence's line end; 0 where there is no front matter. */
  readonly bodyStart: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Front matter longer than this is not looked at: no note needs more, and YAML can grow on the way. */
const longestFrontMatter = 65_536;

/** Aliases (`*name`) allowed: nested ones multiply, and notes have no use for them. */
const mostAliases = 32;

const nothing: FrontMatter = { data: null, lines: [], bodyStart: 0, diagnostics: [] };

const refuse = () => {
  throw new Error('only YAML front matter is read');
};

/**
 * Engines by gray-matter's names. Its own `javascript` engine runs the front matter as code;
 * here every engine but YAML refuses, should one ever be asked.
 */
const onlyYaml = { json: refuse, javascript: refuse, js: refuse, coffee: refuse, toml: refuse };

/** Finds and reads a note's front matter. Never throws; the note's code, if any, is never run. */
export function readFrontMatter(path: string, text: string): FrontMatter {
  const found = splitFrontMatter(text);
  if (!found) return nothing;
  const { language, block, bodyStart } = found;
  const lines = block.split(/\r?\n/).slice(1);
  const failed = (message: string, hint: string, line = 1): FrontMatter => ({
    data: null,
    lines,
    bodyStart,
    diagnostics: [
      { severity: 'error', file: path, line, message, hint, rule: 'front-matter-invalid' },
    ],
  });
  if (!/^(ya?ml)?$/i.test(language)) {
    return failed(
      `The front matter is marked as ${JSON.stringify(language)}; only YAML is read`,
      'Begin it with a line that is just ---',
    );
  }
  if (block.length > longestFrontMatter) {
    return failed('The front matter is too long to be read', 'Keep it under 64 KB');
  }
  if ((block.match(/(^|[\s,[{:-])\*[^\s*]/g)?.length ?? 0) > mostAliases) {
    return failed('The front matter has too many YAML aliases', 'Write the values out');
  }
  return parseYaml(found, lines, failed);
}

/** Where the text of a note begins, behind its front matter. */
export const bodyStartOf = (text: string): number => readFrontMatter('', text).bodyStart;

function parseYaml(
  { block, bodyStart }: FrontMatterBlock,
  lines: readonly string[],
  failed: (message: string, hint: string, line?: number) => FrontMatter,
): FrontMatter {
  // A rule at the top of a note, some text and another rule look like front matter but are not.
  const looksMeant = /^[\w"'][\w .'"-]*:(\s|$)/m.test(block);
  try {
    // An options object also keeps gray-matter from remembering the file for ever.
    const { data } = matter(`---${block}\n---\n`, { engines: onlyYaml });
    const isMapping = typeof data === 'object' && data !== null && !Array.isArray(data);
    const fields = isMapping ? Object.entries(data) : [];
    if (fields.length > 0 || block.trim() === '') {
      return { data: new Map(fields), lines, bodyStart, diagnostics: [] };
    }
    return looksMeant
      ? failed('The front matter is not a list of fields', 'Write key: value lines')
      : nothing;
  } catch (error) {
    if (!looksMeant) return nothing;
    const { reason, line } = reasonOf(error);
    return failed(
      `The front matter is not valid YAML: ${reason}`,
      'Quote values that hold a colon',
      line,
    );
  }
}

/** js-yaml's errors carry `reason` and `mark.line` (0-based within the block). */
function reasonOf(error: unknown): { reason: string; line: number } {
  const { reason, mark } = (typeof error === 'object' && error !== null ? error : {}) as {
    reason?: unknown;
    mark?: { line?: unknown };
  };
  const line = typeof mark?.line === 'number' ? mark.line : 0;
  return { reason: typeof reason === 'string' ? reason : 'it cannot be read', line: line + 1 };
}
