import type { Identity } from './identity.ts';
import type { View } from './parts.ts';
import type { AddressOf } from './places.ts';
import { type Child, h, type Tree } from './tree.ts';

/** What is round every page. */
export interface Frame {
  readonly identity: Identity;
  readonly addressOf: AddressOf;
  /** Entries of the menu that lead to something. */
  readonly menu: readonly NonNullable<View['menu']>[];
  /** The one that the page belongs to. */
  readonly present: View['menu'];
}

const NAMES: Readonly<Record<NonNullable<View['menu']>, string>> = {
  talks: 'Talks',
  topics: 'Topics',
  glossary: 'Glossary',
  notes: 'All notes',
};

/** A page's body: the way past the menu, the search, the menu, and the main part. */
export const frameOf = (
  { identity, addressOf, menu, present }: Frame,
  ...main: readonly Child[]
): Tree[] => [
  h('button', { class: 'skip', type: 'button' }, 'Skip to the notes'),
  h(
    'header',
    { class: 'top' },
    h(
      'div',
      { class: 'bar-row' },
      h('a', { class: 'brand', href: addressOf({ to: 'home' }) }, identity.name),
      h(
        'form',
        { role: 'search' },
        h('input', {
          type: 'search',
          dir: 'auto',
          'aria-label': 'Search the notes',
          placeholder: 'Search',
          autocomplete: 'off',
          autocapitalize: 'off',
          spellcheck: 'false',
          enterkeyhint: 'search',
        }),
        h('kbd', { 'aria-hidden': 'true' }, '/'),
      ),
      h(
        'nav',
        { class: 'menu', 'aria-label': 'Notes' },
        menu.map((to) =>
          h(
            'a',
            {
              href: addressOf({ to }),
              'data-menu': to,
              'aria-current': to === present ? 'page' : undefined,
            },
            NAMES[to],
          ),
        ),
      ),
      h('button', { class: 'theme', type: 'button', 'aria-label': 'Theme: as the system' }),
    ),
  ),
  h('p', { class: 'said', role: 'status', 'aria-live': 'polite' }),
  h('main', {}, ...main),
  h(
    'div',
    { class: 'matches', role: 'group', 'aria-label': 'Words that were searched for', hidden: '' },
    h('span', { class: 'place' }),
    h('button', { type: 'button', 'data-go': '-1', 'aria-label': 'Previous match' }, '↑'),
    h('button', { type: 'button', 'data-go': '1', 'aria-label': 'Next match' }, '↓'),
    h('button', { type: 'button', 'data-go': '0', 'aria-label': 'Mark no words' }, '×'),
  ),
];

/** What a page without JavaScript says of its search. */
export const withoutScript = (text: string): Tree => h('noscript', {}, h('p', {}, text));
