import { type Complaint, parseYaml } from './parse-yaml.ts';
import { type Block, type Field, type Flaw, lineAt, type Value } from './value.ts';

/** A field with the lines that belong to it. */
interface Entry {
  /** 1-based line in the file. */
  readonly line: number;
  readonly lines: readonly string[];
  /** It stands further in than its neighbours, below a text that can hold none. */
  readonly isIndented: boolean;
}

/**
 * Reads a block that is no YAML as a whole, field by field: one that can be understood counts, whatever
 * stands above and below it.
 */
export function mended(block: string, complaint: Complaint): Block {
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
  // What is wrong may be seen only in the whole.
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

/** `title: Good pots`, of which the next line can be no field, but more of the text. */
const HAS_TEXT = /^\s*[^:#]+:\s+[^\s|>&[{"'#]/;
const BEGINS_FIELD = /^[\w"'][\w .'"-]*:(?:\s|$)/;

/**
 * Fields begin where the first of them does; what is indented, a list or blank belongs to the one above, but for a
 * field below a text: that was meant to be one.
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

/** Takes a field that is no YAML by its first colon: what stands behind it is what was meant. */
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

/** Shapes of values that YAML cannot read, the likeliest first, and what to do about each. */
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

/** `[Ann Lee](url), Acme`, `[[Ann Lee]], [[Bo Ray]]`. */
const LINK = /^\[(?:\[[^[\]]+\]\]|[^[\]]+\]\()/;

/** The text as it is written, without quotes and brackets; a list where it begins as one. */
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

/** Without a quote at its beginning or end. */
const unquoted = (text: string): string => text.replace(/^["']/, '').replace(/["']$/, '');
