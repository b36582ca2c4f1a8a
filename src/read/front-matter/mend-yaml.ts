import { type Complaint, parseYaml } from './parse-yaml.ts';
import { type Block, type Field, type Flaw, lineAt, type Value } from './value.ts';

/** A field with the lines that belong to it. */
interface Entry {
  /** 1-based line in the file. */
  readonly line: number;
  readonly lines: readonly string[];
  /** Whether the field is indented further than its neighbours, below a scalar, which cannot contain fields. */
  readonly isIndented: boolean;
}

/**
 * Parses a block that is not valid YAML field by field, so that an error in one field does not affect the fields above
 * and below it.
 */
export function parseFieldByField(block: string, complaint: Complaint): Block {
  const fields = new Map<string, Field>();
  const flaws: Flaw[] = [];
  for (const entry of entriesOf(block)) {
    const read = readEntry(entry);
    flaws.push(...read.flaws);
    for (const field of read.fields) {
      const first = fields.get(field.name);
      if (first === undefined) fields.set(field.name, field);
      else flaws.push(duplicate(field, first));
    }
  }
  // Each field may be valid by itself, and only the entire block invalid.
  if (flaws.length === 0) {
    flaws.push(flaw(lineAt(block, complaint.at), complaint.reason, 'Write key: value lines'));
  }
  return { fields: [...fields.values()], flaws };
}

const flaw = (line: number, reason: string, hint: string): Flaw => ({
  line,
  message: `The front matter is not valid YAML: ${reason}`,
  hint,
});

const duplicate = ({ name, line }: Field, first: Field): Flaw =>
  flaw(
    line,
    `${JSON.stringify(name.slice(0, 60))} stands on line ${first.line}, too`,
    'Keep one of them',
  );

/** A field with a scalar, `title: Good pots`: for YAML, an indented line below it continues the text. */
const HAS_TEXT = /^\s*[^:#]+:\s+[^\s|>&[{"'#]/;
const BEGINS_FIELD = /^[\w"'][\w .'"-]*:(?:\s|$)/;

/**
 * Splits a block into fields. Fields begin at the indentation of the first one. Lines that are indented further, list
 * items and blank lines belong to the field above; an indented field below a scalar is a field of its own.
 */
function entriesOf(block: string): readonly Entry[] {
  const entries: { line: number; lines: string[]; isIndented: boolean }[] = [];
  let margin: number | undefined;
  for (const [index, line] of block.split(/\r?\n/).entries()) {
    const text = line.trimStart();
    if (index === 0 || (entries.length === 0 && (text === '' || text.startsWith('#')))) continue;
    const indent = line.length - text.length;
    margin ??= indent;
    const last = entries.at(-1);
    const isIndented =
      indent > margin && BEGINS_FIELD.test(text) && HAS_TEXT.test(last?.lines.at(-1) ?? '');
    const belongs =
      text === '' || (indent > margin && !isIndented) || /^(?:-\s|-$|[\]}#])/.test(text);
    if (last && belongs) last.lines.push(line);
    else entries.push({ line: index + 1, lines: [isIndented ? text : line], isIndented });
  }
  return entries;
}

function readEntry({ isIndented, ...entry }: Entry): Block {
  const read = readField(entry);
  if (!isIndented) return read;
  const indented = flaw(entry.line, 'the field is indented', 'Begin it where the others begin');
  return { ...read, flaws: [indented, ...read.flaws] };
}

type FieldLines = Omit<Entry, 'isIndented'>;

function readField({ line, lines }: FieldLines): Block {
  const text = lines.join('\n');
  const read = parseYaml(text, line);
  if (!read.complaint && read.isMapping) return { fields: read.fields, flaws: [] };
  const tab = lines.findIndex((one) => /^ *\t/.test(one));
  if (tab >= 0) {
    const spaced = lines.map((one) =>
      one.replace(/^[ \t]+/, (lead) => lead.replaceAll('\t', '  ')),
    );
    const again = parseYaml(spaced.join('\n'), line);
    const flaws = [flaw(line + tab, 'a tab stands before the text', 'Indent with spaces')];
    if (!again.complaint && again.isMapping) return { fields: again.fields, flaws };
  }
  return asWritten({ line, lines }, read.complaint ?? { at: 0, reason: 'it is not a field' });
}

/** Reads a field that is not valid YAML as text: its name before the first colon, its value behind it. */
function asWritten({ line, lines }: FieldLines, complaint: Complaint): Block {
  const [first = '', ...rest] = lines;
  const colon = first.search(/:(?:\s|$)/);
  const name = unquoted(first.slice(0, Math.max(0, colon)).trim());
  if (name === '') {
    return { fields: [], flaws: [flaw(line, 'this line has no key', 'Write key: value')] };
  }
  const written = first.slice(colon + 1).trim();
  const below = rest.map((one) => one.trim()).filter((one) => one !== '' && !one.startsWith('#'));
  const { reason, hint } = whatIsWrong(written, complaint.reason);
  const at = written === '' ? lineAt(lines.join('\n'), complaint.at) - 1 : 0;
  return {
    fields: [{ name, value: writtenValue(written, below), line }],
    flaws: [flaw(line + at, reason, hint)],
  };
}

/** Values that YAML cannot parse, most likely cause first, with the reason and the hint for each. */
const WRONGS: readonly (readonly [shape: RegExp, reason: string, hint: string])[] = [
  [/^(?:"[^"]*|'[^']*)$/, 'a quote is not closed', 'Close the quote'],
  [/^(?=[[{]).*[\s,[{]#/, 'what begins with # is a comment', 'Quote what begins with #'],
  [/^(?:\[[^\]]*|\{[^}]*)$/, 'a bracket is not closed', 'Close the bracket, or quote the value'],
  [/^["']/, 'text stands behind the closing quote', 'Quote the value as a whole'],
  [/^[@`]/, 'a value cannot begin with @ or `', 'Quote values that begin with @'],
  [/^[%&*!|>]/, 'its first character means something to YAML', 'Quote the value'],
  [/:(?:\s|$)/, 'a second colon stands in the line', 'Quote values that hold a colon'],
];

function whatIsWrong(written: string, complaint: string): { reason: string; hint: string } {
  const known = WRONGS.find(([shape]) => shape.test(written));
  return { reason: known?.[1] ?? complaint, hint: known?.[2] ?? 'Quote the value' };
}

/** Values that begin with a link and are no list: `[Ann Lee](url), Acme`, `[[Ann Lee]], [[Bo Ray]]`. */
const LINK = /^\[(?:\[[^[\]]+\]\]|[^[\]]+\]\()/;

/** The value as written, without quotes and brackets; an array where it begins like a YAML list. */
function writtenValue(written: string, below: readonly string[]): Value {
  if (written === '' && below.every((line) => line.startsWith('-'))) {
    return below.map((line) => unquoted(line.slice(1).trim()));
  }
  const text = [written, ...below].join(' ');
  if (!/^[[{]/.test(text) || LINK.test(text)) return unquoted(text);
  return text
    .slice(1)
    .split(/[,\]}]/)
    .map((part) => unquoted(part.trim()))
    .filter((part) => part !== '');
}

/** Removes a quote at the beginning and one at the end. */
const unquoted = (text: string): string => text.replace(/^["']/, '').replace(/["']$/, '');
