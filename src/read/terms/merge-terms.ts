import { appendTo } from '../../model/maps.ts';
import type { RecogniserName } from '../../model/recognisers.ts';
import { definitionFormOf } from '../facts/definition-forms.ts';
import { slugOf } from '../lexicon/names.ts';

/** A term as gathered from the notes. */
export interface NamedTerm {
  readonly name: string;
  /** The aliases as written, by their keys. */
  readonly aliases: ReadonlyMap<string, string>;
  /** The recognisers that found its definitions. */
  readonly foundBy: readonly RecogniserName[];
}

const saysMore = ({ foundBy }: NamedTerm): boolean => foundBy.some(addsMeaning);

/** The keys that match a name: its own, and that of its singular. */
const keysOf = (key: string): readonly string[] =>
  key.endsWith('s') ? [key, key.slice(0, -1)] : [key];

/**
 * The terms that are aliases of another term: `DORA` if another term has "Also: DORA". Maps the key of each to
 * the key of the term that it joins. If two terms name each other, the one with a meaning stays, then the one
 * with the longer name. A name that several terms have as an alias joins none.
 */
export function mergeTargets(terms: ReadonlyMap<string, NamedTerm>): ReadonlyMap<string, string> {
  const claims = claimsOf(terms);
  const joins = new Map<string, string>();
  for (const [key, term] of terms) {
    const claimers = new Set(keysOf(key).flatMap((each) => claims.get(each) ?? []));
    claimers.delete(key);
    const [other, another] = claimers;
    const into = other === undefined ? undefined : terms.get(other);
    if (other === undefined || into === undefined || another !== undefined) continue;
    const isMutual = term.aliases.has(other);
    if (!isMutual || staysBefore(into, term)) joins.set(key, other);
  }
  for (const [key, into] of joins) if (joins.has(into)) joins.delete(key);
  return joins;
}

/** The keys of the terms that have each alias. */
function claimsOf(terms: ReadonlyMap<string, NamedTerm>): ReadonlyMap<string, readonly string[]> {
  const claims = new Map<string, string[]>();
  for (const [key, { aliases }] of terms) {
    for (const alias of aliases.keys()) {
      appendTo(claims, alias, key);
    }
  }
  return claims;
}

function staysBefore(a: NamedTerm, b: NamedTerm): boolean {
  if (saysMore(a) !== saysMore(b)) return saysMore(a);
  return slugOf(a.name).length > slugOf(b.name).length;
}

/** Whether a definition adds a meaning, not only a long form, to the term that it joins. */
export const addsMeaning = (by: RecogniserName): boolean => definitionFormOf(by) !== 'expansion';
