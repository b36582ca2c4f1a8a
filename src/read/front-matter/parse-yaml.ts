import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { type Field, lineAt, type Value } from './value.ts';

/** Values looked at, those in lists and below aliases among them: a note needs fewer, YAML can multiply. */
const MOST_VALUES = 5_000;

/** Aliases (`*name`) followed: for each the parser looks through the whole document. */
const MOST_ALIASES = 32;

/** Says that a document has more aliases or values than are read. */
class TooMuchError extends Error {}

/** What a parser has to say of a text that it cannot read. */
export interface Complaint {
  /** Offset in the text. */
  readonly at: number;
  readonly reason: string;
}

/** What could be read of a text of YAML, and the first complaint where that is not all. */
export interface ReadYaml {
  readonly fields: readonly Field[];
  /** Whether it is a list of fields. */
  readonly isMapping: boolean;
  readonly complaint?: Complaint;
  /** What there is too much of to be read at all. */
  readonly tooMany?: string;
}

/**
 * The fields of a text of YAML, and the parser's first complaint if it has any.
 * @param line of the file on which the text begins
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
    // The parser goes as deep as brackets do, which may be deeper than a stack of calls.
    return { ...UNREAD, complaint: { at: 0, reason: 'it is nested too deeply' } };
  }
}

const UNREAD: ReadYaml = { fields: [], isMapping: false };

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** @param line of the file on which the text begins */
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

/** Only what is a word or a number names a field. */
const nameOf = (key: Value): string | undefined =>
  typeof key === 'string' || typeof key === 'boolean' ? String(key) : undefined;

/** Takes values out of a document's nodes. */
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
