import { appendTo } from '../../model/append-to.ts';
import type { RecogniserName } from '../../model/recognisers.ts';
import { definitionWay } from '../facts/definition-ways.ts';
import { slugOf } from '../lexicon/names.ts';

/** A term as the notes have it, under its key. */
export interface NamedTerm {
  readonly name: string;
  /** Written aliases by their keys. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Ids of the recognisers that found its definitions. */
  readonly foundBy: readonly RecogniserName[];
}

const saysMore = ({ foundBy }: NamedTerm): boolean => foundBy.some(addsMeaning);

/** The keys a name answers to: its own, and that of its singular. */
const keysOf = (key: string): readonly string[] =>
  key.endsWith('s') ? [key, key.slice(0, -1)] : [key];

/**
 * Which terms are another by an alias: `DORA` where another term says "Also: DORA". Gives the key of the
 * term to be joined for each that joins; where two name each other, the one that says more stays, then
 * the longer name. A name that several terms claim joins none.
 */
export function joiningTerms(terms: ReadonlyMap<string, NamedTerm>): ReadonlyMap<string, string> {
  const claims = claimsOf(terms);
  const joins = new Map<string, string>();
  for (const [key, term] of terms) {
    const claimers = new Set(keysOf(key).flatMap((each) => claims.get(each) ?? []));
    claimers.delete(key);
    const [other, another] = claimers;
    const into = other === undefined ? undefined : terms.get(other);
    if (other === undefined || into === undefined || another !== undefined) continue;
    if (!namesBack(term, other) || staysBefore(into, term)) joins.set(key, other);
  }
  for (const [key, into] of joins) if (joins.has(into)) joins.delete(key);
  return joins;
}

/** For each alias the keys of the terms that have it. */
function claimsOf(terms: ReadonlyMap<string, NamedTerm>): ReadonlyMap<string, readonly string[]> {
  const claims = new Map<string, string[]>();
  for (const [key, { aliases }] of terms) {
    for (const alias of aliases.keys()) {
      appendTo(claims, alias, key);
    }
  }
  return claims;
}

const namesBack = ({ aliases }: NamedTerm, key: string): boolean => aliases.has(key);

function staysBefore(a: NamedTerm, b: NamedTerm): boolean {
  if (saysMore(a) !== saysMore(b)) return saysMore(a);
  return slugOf(a.name).length > slugOf(b.name).length;
}

/** Whether a definition adds something to those of the term that it joins. */
export const addsMeaning = (by: RecogniserName): boolean => definitionWay(by) !== 'expansion';
