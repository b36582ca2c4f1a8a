import type { ArgumentDefinition, OptionDefinition } from '../cli-definition/command.ts';
import { optionNames } from '../cli-definition/option-names.ts';
import { HELP_OPTIONS } from '../cli-definition/the-program.ts';
import type { NameKind, NameView } from '../library/names.ts';
import { type Grammar, readLine, type TypedLine } from './line.ts';
import { matchingNames } from './matching-names.ts';
import type { Offer, Offers } from './offer.ts';

/** Gives the names of a kind, from the notes that the line selects. */
export type NamesOf = (kind: NameKind) => Promise<readonly NameView[]>;

/** The definition of a value: of an option or of an argument. */
type Slot = Pick<OptionDefinition, 'choices' | 'complete'>;

const NOTHING: Offers = { kind: 'values', list: [] };

/** Commander itself adds help and version, so no definition contains them. */
const HELP: Offer = { value: '--help', about: 'Show help' };
const VERSION: Offer = { value: '--version', about: 'Print the version' };
const HELP_COMMAND: Offer = { value: 'help', about: 'Show help for a command' };
const OF_ALL: Offer = { value: HELP_OPTIONS, about: 'The options of all commands' };

/** The offers for the last of these words (after the program's name). */
export async function offersFor(
  typed: readonly string[],
  grammar: Grammar,
  namesOf: NamesOf,
): Promise<Offers> {
  const line = readLine(typed, grammar);
  const { awaiting, current } = line;
  if (awaiting) {
    const { option, before } = awaiting;
    return prefixed(before, await slotOffers(option, current.slice(before.length), namesOf));
  }
  if (current.startsWith('-') && line.open.length > 0) return optionOffers(line);
  if (line.name === undefined) return beginning(current, [...commandOffers(grammar), HELP_COMMAND]);
  if (line.name === 'help' && line.words.length === 0) {
    return beginning(current, [...commandOffers(grammar), OF_ALL]);
  }
  return argumentOffers(line, namesOf);
}

const commandOffers = ({ commands }: Grammar): readonly Offer[] =>
  commands.map(({ name, summary }) => ({ value: name, about: summary }));

function optionOffers({ open, command, name, current }: TypedLine): Offers {
  const defined = open.map((option) => ({
    value: optionNames(option).typed.at(-1) ?? '',
    about: option.summary,
  }));
  const own = command === undefined && name === undefined ? [HELP, VERSION] : [HELP];
  return beginning(current, [...defined, ...own]);
}

/** Ignores case, as the look-up of names does. */
function beginning(current: string, offers: readonly Offer[]): Offers {
  const wanted = current.toLowerCase();
  const list = offers.filter(({ value }) => value.toLowerCase().startsWith(wanted));
  return { kind: 'values', list };
}

function prefixed(before: string, offers: Offers): Offers {
  if (before === '' || !('list' in offers)) return offers;
  const list = offers.list.map(({ value, about }) => ({ value: before + value, about }));
  return { kind: offers.kind, list };
}

async function slotOffers(
  { choices, complete }: Slot,
  current: string,
  namesOf: NamesOf,
): Promise<Offers> {
  if (choices)
    return beginning(
      current,
      choices.map((value) => ({ value, about: '' })),
    );
  if (complete === undefined) return NOTHING;
  if (complete === 'folders' || complete === 'files') return { kind: complete };
  return matchingNames(await namesOf(complete), current);
}

async function argumentOffers(line: TypedLine, namesOf: NamesOf): Promise<Offers> {
  const { command, words, current } = line;
  const argument = argumentAt(command?.arguments ?? [], words.length);
  if (argument === undefined) return NOTHING;
  const { slot, first } = argument;
  const offers = await slotOffers(slot, [...words.slice(first), current].join(' '), namesOf);
  return words.length === first ? withoutHyphens(offers, line) : remainder(offers, words, first);
}

function argumentAt(defined: readonly ArgumentDefinition[], index: number) {
  const last = defined.length - 1;
  const first = index > last && defined[last]?.variadic ? last : index;
  const slot = defined[first];
  return slot && { slot, first };
}

/** `glossary cold st`: a name may be typed as several words, so only the rest of the name is offered. */
function remainder(offers: Offers, words: readonly string[], first: number): Offers {
  if (offers.kind !== 'values') return NOTHING;
  const typed = `${words.slice(first).join(' ')} `.length;
  const list = offers.list.map(({ value, about }) => ({ value: value.slice(typed), about }));
  return { kind: 'values', list: list.filter(({ value }) => value !== '') };
}

/** A name that begins with a hyphen would be read as an option, except after `--`. */
function withoutHyphens(offers: Offers, { open }: TypedLine): Offers {
  if (!('list' in offers) || open.length === 0) return offers;
  return { ...offers, list: offers.list.filter(({ value }) => !value.startsWith('-')) };
}
