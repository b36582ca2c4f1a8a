import type { PropertyFact } from '../facts/types.ts';
import { type Field, isList, type Value } from './value.ts';

/** Flattens a field for the search: texts as written, a nested field as `author.name`. */
export function propertiesOf({ name, value, line }: Field): readonly PropertyFact[] {
  const properties: PropertyFact[] = [];
  const texts: string[] = [];
  const add = (one: Value): void => {
    if (typeof one === 'string' || typeof one === 'boolean') texts.push(String(one));
    else if (one === null) return;
    else if (isList(one)) for (const item of one) add(item);
    else {
      for (const [key, part] of one) {
        properties.push(...propertiesOf({ name: `${name}.${key}`, value: part, line }));
      }
    }
  };
  add(value);
  // A field without a value is also a property.
  if (texts.length > 0 || properties.length === 0)
    properties.unshift({ name, values: texts, line });
  return properties;
}
