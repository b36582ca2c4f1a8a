import type { Diagnostic } from '../../model/diagnostic.ts';
import { editDistance } from '../../model/words/edit-distance.ts';
import type { FieldFacts } from '../facts/types.ts';
import { dayIn } from '../lexicon/dates.ts';
import { fieldNamed, knownFields } from './fields.ts';
import type { FrontMatter } from './front-matter.ts';

/** Fields of other programs, which are not reported. */
const others =
  /^(?:id|uid|url|link|links|video|slides|slug|layout|permalink|description|summary|draft|status|lang|language|created|updated|modified|published|cssclass(?:es)?|publish|weight|order|source|level|format|track|room|time|duration|company|image|cover|notes?)$/i;

/** Warnings about misspelt field names, and about dates that do not exist or cannot be understood. */
export function checkFields(
  path: string,
  matter: FrontMatter,
  fields: FieldFacts,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { name, line } of matter.fields) {
    if (fieldNamed(name) || others.test(name)) continue;
    const near = nearestField(name);
    if (near === undefined) continue;
    found.push({
      severity: 'warning',
      file: path,
      line,
      message: `The field ${JSON.stringify(name.slice(0, 60))} is not known`,
      hint: `Did you mean ${near}?`,
      rule: 'field-unknown',
    });
  }
  for (const date of [fields.date, fields.created]) {
    if (!date || /^\d{4}(?:-\d{2})?$/.test(date.value) || dayIn(date.value) !== undefined) continue;
    const isDay = /^\d{4}-\d\d?-\d\d?(?!\d)/.test(date.value);
    const written = JSON.stringify(date.value.slice(0, 60));
    found.push({
      severity: 'warning',
      file: path,
      line: date.line,
      message: `The date ${written} ${isDay ? 'does not exist' : 'is not understood'}`,
      hint: 'Write it as 2019-03-29',
      rule: 'date-unclear',
    });
  }
  return found;
}

/** Shortest name that is checked: in a shorter one, another letter makes another word. */
const SHORTEST = 3;

/** The known field at an edit distance of 1 from a name. */
function nearestField(name: string): string | undefined {
  const key = name.toLowerCase();
  return knownFields.find(
    (field) => Math.min(key.length, field.length) >= SHORTEST && editDistance(key, field, 1) === 1,
  );
}
