import { parseFieldByField } from './mend-yaml.ts';
import { parseYaml } from './parse-yaml.ts';
import { type Block, type Field, type Flaw, lineAt } from './value.ts';

/** Parses YAML 1.2; a block with a syntax error is parsed field by field. */
export function readYaml(block: string): Block {
  // Text between two horizontal rules at the top of a note looks like front matter.
  const looksMeant = /^[ \t]*[\w"'][\w .'"-]*:(\s|$)/m.test(block);
  const { fields, isMapping, complaint, tooMany } = parseYaml(block, 1);
  if (tooMany !== undefined) return flawed(tooMuch(tooMany));
  if (!looksMeant && (complaint || !isMapping || fields.length === 0)) return NOTHING;
  if (complaint) return parseFieldByField(block, complaint);
  if (!isMapping || fields.length === 0) return flawed(NO_FIELDS);
  return withTags(block, fields);
}

/**
 * Parses JSON as YAML, which includes it; the outer braces are optional, as in Hexo. With a syntax error, returns the
 * fields before it.
 */
export function readJson(block: string): Block {
  const { fields, complaint, tooMany } = parseYaml(
    /^\s*\{/.test(block) ? block : `{${block}\n}`,
    1,
  );
  if (tooMany !== undefined) return flawed(tooMuch(tooMany));
  if (!complaint) return { fields, flaws: [] };
  const message = `The front matter is not valid JSON: ${complaint.reason}`;
  const hint = 'Write "key": value, with commas between them';
  return { fields, flaws: [{ line: lineAt(block, complaint.at), message, hint }] };
}

const NOTHING: Block = { fields: [], flaws: [] };
const flawed = (flaw: Flaw): Block => ({ fields: [], flaws: [flaw] });

const NO_FIELDS: Flaw = {
  line: 1,
  message: 'The front matter is not a list of fields',
  hint: 'Write key: value lines',
};

const tooMuch = (what: string): Flaw => ({
  line: 1,
  message: `The front matter has too many ${what}`,
  hint: 'Write fewer, and values out in full',
});

/** Restores values such as `tags: #one #two`, which YAML takes for comments. */
function withTags(block: string, fields: readonly Field[]): Block {
  const lines = block.split('\n');
  const flaws: Flaw[] = [];
  const read = fields.map((field): Field => {
    if (field.value !== null) return field;
    const written = /:[ \t]+(#[^\s#].*)$/.exec(lines[field.line - 1]?.trimEnd() ?? '')?.[1];
    if (written === undefined) return field;
    flaws.push({
      line: field.line,
      message: `The value of ${JSON.stringify(field.name.slice(0, 60))} is a comment to YAML`,
      hint: 'Quote values that begin with #, or leave it out',
    });
    return { ...field, value: written.split(/\s+/) };
  });
  return { fields: read, flaws };
}
