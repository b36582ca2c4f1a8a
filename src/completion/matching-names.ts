import type { NameView } from '../library/names.ts';
import type { Offer, Offers } from './offer.ts';

/** With more offers a shell asks first or fills many screens; a person types another letter instead. */
const MOST_OFFERS = 1000;

/** Characters that cannot be typed, or change what a terminal shows: control characters, and bidirectional controls. */
const UNTYPEABLE = /[\p{Control}\p{Surrogate}\u2028-\u202e\u2066-\u2069]/u;

/**
 * The names that the word at the cursor may become: names that begin with it; if there are none, ids and aliases that
 * begin with it; else names in which a later word begins with it. Case is ignored.
 */
export function matchingNames(names: readonly NameView[], typed: string): Offers {
  const wanted = typed.toLowerCase();
  const typeable = names.filter(({ name }) => name !== '' && !UNTYPEABLE.test(name));
  const begins = (text: string): boolean => text.toLowerCase().startsWith(wanted);

  const direct = typeable.filter(({ name }) => begins(name)).map(offerOf);
  if (direct.length > 0) return { kind: 'values', list: atMost(direct) };
  const aliased = typeable.flatMap(({ name, aliases }) =>
    aliases
      .filter((alias) => begins(alias) && !UNTYPEABLE.test(alias))
      .map((alias) => ({ value: alias, about: name })),
  );
  if (aliased.length > 0) return { kind: 'values', list: atMost(aliased) };
  const inside = typeable.filter(({ name }) => hasWordThat(begins, name)).map(offerOf);
  return { kind: 'inside', list: atMost(inside) };
}

const offerOf = ({ name, about }: NameView): Offer => ({
  value: name,
  about: UNTYPEABLE.test(about) ? '' : about,
});

/** Whether the test accepts the rest of the name from any of its later words on. */
const hasWordThat = (begins: (text: string) => boolean, name: string): boolean =>
  [...name.matchAll(/(?<=[^\p{L}\p{N}])[\p{L}\p{N}]/gu)].some(({ index }) =>
    begins(name.slice(index)),
  );

/**
 * Keeps the first offers, and the least and the greatest of all. These two have the same common prefix as all offers,
 * so a shell that types the common prefix for the person never types too much.
 */
function atMost(offers: readonly Offer[]): readonly Offer[] {
  if (offers.length <= MOST_OFFERS) return offers;
  const ordered = offers.toSorted((a, b) => (a.value < b.value ? -1 : 1));
  const outermost = [ordered[0], ordered.at(-1)].filter((offer) => offer !== undefined);
  return [...new Set([...offers.slice(0, MOST_OFFERS - 2), ...outermost])];
}
