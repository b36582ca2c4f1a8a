import { UserError } from '../../model/user-error.ts';
import { nearestName } from '../../model/words/nearest-name.ts';
import { safeSource } from '../text/safe-text.ts';

/** A part of a template: text as it is, or the value of a field. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: string };

const escapes: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  '0': '\0',
  '\\': '\\',
};

/**
 * Parses `{title}\t{file}:{line}`: fields in braces; `\t`, `\n`, `\r`, `\0` and `\\` as in a shell's `printf`; `{{`
 * and `}}` for braces.
 *
 * @throws UserError for a field that is not among `fields`, or a brace without its partner
 */
export function parseTemplate(
  template: string,
  fields: readonly string[],
): readonly TemplatePart[] {
  // The template may come from a project's settings: removes what a terminal acts on, except tabs and line ends.
  const tokens = safeSource(template).matchAll(
    /\{\{|\}\}|\{([^{}]*)\}|\\([tnr0\\])|[{}]|[^{}\\]+|\\/g,
  );
  return Array.from(tokens, ({ 0: token, 1: field, 2: escaped }) => {
    if (field !== undefined) return fieldPart(field, fields);
    if (token === '{' || token === '}') throw unpaired(token, template);
    if (escaped !== undefined) return { kind: 'text', text: escapes[escaped] ?? '' };
    return { kind: 'text', text: token === '{{' || token === '}}' ? token.slice(1) : token };
  });
}

function fieldPart(written: string, fields: readonly string[]): TemplatePart {
  const field = written.trim();
  requireField(field, fields, (name) => `{${name}}`);
  return { kind: 'field', field };
}

/**
 * Checks that a field exists.
 *
 * @param shown formats a field's name for the message, as the user types it
 * @throws UserError if the field is not among `fields`
 */
export function requireField(
  field: string,
  fields: readonly string[],
  shown: (name: string) => string = (name) => name,
): void {
  if (fields.includes(field)) return;
  const nearest = nearestName(field, fields);
  const meant = nearest === undefined ? '' : `Did you mean ${shown(nearest)}? `;
  throw new UserError(`No field ${shown(field) || 'without a name'} in this listing`, {
    hint: `${meant}Fields: ${fields.join(', ')}`,
  });
}

const unpaired = (brace: string, template: string): UserError =>
  new UserError(`A lone ${brace} in the template ${template}`, {
    hint: 'Put fields in braces, as in {title}; write {{ or }} for a brace',
  });
