import { mended } from './mend-yaml.ts';
import { parseYaml } from './parse-yaml.ts';
import { type Block, type Field, type Flaw, lineAt } from './value.ts';

/** Reads YAML 1.2: field by field where the whole cannot be read. */
export function readYaml(block: string): Block {
  // A rule at the top of a note, some text and another rule look like front matter but are not.
  const looksMeant = /^[ \t]*[\w"'][\w .'"-]*:(\s|$)/m.test(block);
  const { fields, isMapping, complaint, tooMany } = parseYaml(block, 1);
  if (tooMany !== undefined) return flawed(tooMuch(tooMany));
  if (!looksMeant && (complaint || !isMapping || fields.length === 0)) return NOTHING;
  if (complaint) return mended(block, complaint);
  if (!isMapping || fields.length === 0) return flawed(NO_FIELDS);
  return withTags(block, fields);
}

/**
 * Reads JSON, which is a part of YAML, with or without the braces around it (as Hexo has it); what stands
 * before a mistake where there is one.
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

/** `tags: #one #two`: to YAML a comment, to whoever wrote it the value. */
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
