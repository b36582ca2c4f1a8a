import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { type Field, lineAt, type Value } from './value.ts';

/** Most values read, including list items and values behind aliases: notes have fewer, but aliases can multiply. */
const MOST_VALUES = 5_000;

/** Most aliases (`*name`) resolved: for each one the parser searches the entire document. */
const MOST_ALIASES = 32;

/** Thrown when a document exceeds a limit; the message names what the document has too many of. */
class TooMuchError extends Error {}

/** A syntax error of the parser. */
export interface Complaint {
  /** Offset in the text. */
  readonly at: number;
  readonly reason: string;
}

/** The fields that could be read from YAML text, and the first syntax error, if there is one. */
export interface ReadYaml {
  readonly fields: readonly Field[];
  /** Whether the text is a mapping, or empty. */
  readonly isMapping: boolean;
  readonly complaint?: Complaint;
  /** The construct that exceeds its limit, such as `YAML aliases`; no fields are read then. */
  readonly tooMany?: string;
}

/**
 * Parses YAML text into fields, and returns the first syntax error, if there is one.
 * @param line the line of the file on which `text` begins
 */
export function parseYaml(text: string, line: number): ReadYaml {
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      prettyErrors: false,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    const complaint = error && { at: error.pos[0], reason: lowerFirst(error.message) };
    return { ...fieldsOf(document, text, line), ...(complaint && { complaint }) };
  } catch (error) {
    if (error instanceof TooMuchError) return { ...UNREAD, tooMany: error.message };
    // The parser recurses into brackets, and deep nesting can overflow the call stack.
    return { ...UNREAD, complaint: { at: 0, reason: 'it is nested too deeply' } };
  }
}

const UNREAD: ReadYaml = { fields: [], isMapping: false };

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** @param line the line of the file on which `text` begins */
function fieldsOf(document: Document.Parsed, text: string, line: number): ReadYaml {
  const { contents } = document;
  if (!isMap(contents)) return { fields: [], isMapping: contents === null };
  const values = new Values(document);
  const fields = contents.items.flatMap(({ key, value }): readonly Field[] => {
    const name = nameOf(values.of(key));
    const [start] = (isScalar(key) || isSeq(key) || isMap(key) ? key.range : undefined) ?? [0];
    const at = line - 1 + lineAt(text, start);
    return name === undefined ? [] : [{ name, value: values.of(value), line: at }];
  });
  return { fields, isMapping: true };
}

/** The key as a field's name: a text, a number or a boolean. Other keys name no field. */
const nameOf = (key: Value): string | undefined =>
  typeof key === 'string' || typeof key === 'boolean' ? String(key) : undefined;

/** Converts the nodes of a YAML document to values, within the limits. */
class Values {
  readonly #document: Document.Parsed;
  #values = 0;
  #aliases = 0;

  constructor(document: Document.Parsed) {
    this.#document = document;
  }

  of(node: unknown): Value {
    if (++this.#values > MOST_VALUES) throw new TooMuchError('values');
    if (isAlias(node)) {
      if (++this.#aliases > MOST_ALIASES) throw new TooMuchError('YAML aliases');
      const meant = node.resolve(this.#document);
      return meant === undefined ? `*${node.source}` : this.of(meant);
    }
    if (isSeq(node)) return node.items.map((item) => this.of(item));
    if (isMap(node)) {
      return new Map(
        node.items.flatMap(({ key, value }) => {
          const name = nameOf(this.of(key));
          return name === undefined ? [] : [[name, this.of(value)] as const];
        }),
      );
    }
    if (!isScalar(node) || node.value === null) return null;
    const { value, source } = node;
    return typeof value === 'string' || typeof value === 'boolean' ? value : (source ?? null);
  }
}
