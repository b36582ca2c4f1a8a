import type { NameView } from '../library/names.ts';
import type { Offer, Offers } from './offer.ts';

/** A shell that lists more asks first or fills many screens; a person types a letter instead. */
const MOST_OFFERS = 1000;

/** What cannot be typed, or would change what a terminal shows: controls, and what reorders text. */
const UNTYPEABLE = /[\p{Control}\p{Surrogate}\u2028-\u202e\u2066-\u2069]/u;

/**
 * The names that a word at the cursor may become: those that begin with it; else other words for the
 * same thing that do (ids, aliases); else names of which a later word does. Case does not matter.
 */
export function namesThatFit(names: readonly NameView[], typed: string): Offers {
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

/** Tries the name from the start of each later word on. */
const hasWordThat = (begins: (text: string) => boolean, name: string): boolean =>
  [...name.matchAll(/(?<=[^\p{L}\p{N}])[\p{L}\p{N}]/gu)].some(({ index }) =>
    begins(name.slice(index)),
  );

/**
 * The first ones, and the least and greatest of all: what all have in common is what these two have in
 * common, so that a shell that types it for the person never types too much.
 */
function atMost(offers: readonly Offer[]): readonly Offer[] {
  if (offers.length <= MOST_OFFERS) return offers;
  const ordered = offers.toSorted((a, b) => (a.value < b.value ? -1 : 1));
  const outermost = [ordered[0], ordered.at(-1)].filter((offer) => offer !== undefined);
  return [...new Set([...offers.slice(0, MOST_OFFERS - 2), ...outermost])];
}
