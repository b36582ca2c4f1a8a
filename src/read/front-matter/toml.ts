import { parse, TomlDate, TomlError } from 'smol-toml';
import type { Block, Field, Value } from './value.ts';

/** Parses TOML, which Hugo and Zola write between `+++` lines. */
export function readToml(block: string): Block {
  // Text between two `+++` lines is no TOML without a `key =` or a `[table]`.
  if (!/^[ \t]*(?:["'\w.-]+[ \t]*=|\[)/m.test(block)) return { fields: [], flaws: [] };
  const lines = block.split('\n');
  try {
    const fields = Object.entries(parse(block)).map(([name, value]): Field => {
      const line = lines.findIndex((one) => keyOf(one) === name);
      const written = value instanceof TomlDate ? dateIn(lines[line]) : undefined;
      return { name, value: written ?? asValue(value), line: line < 0 ? 1 : line + 1 };
    });
    return { fields, flaws: [] };
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1;
    const [reason = ''] =
      error instanceof TomlError ? error.message.split('\n') : ['it cannot be read'];
    const message = `The front matter is not valid TOML: ${reason.replace(/^Invalid TOML document: /, '')}`;
    return { fields: [], flaws: [{ line, message, hint: 'Write key = "value" lines' }] };
  }
}

/** The name in `name = value`, or in a table header. */
function keyOf(line: string): string | undefined {
  const text = line.trim();
  const name = text.startsWith('[') ? text.split(/[[\].]+/)[1] : text.split(/[=.]/, 1)[0];
  return name?.trim().replace(/^["']|["']$/g, '');
}

/** A date as it is written: the parser turns 30 February into a day of March. */
const dateIn = (line: string | undefined): string | undefined =>
  line === undefined ? undefined : /\d{4}-\d\d-\d\d[^\s,#\]]*/.exec(line)?.[0];

function asValue(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(asValue);
  if (typeof value !== 'object' || value === null) return null;
  return new Map(Object.entries(value).map(([name, one]) => [name, asValue(one)]));
}
