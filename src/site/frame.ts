import type { Identity } from './identity.ts';
import type { View } from './parts.ts';
import type { AddressOf } from './places.ts';
import { type Child, h, type Tree } from './tree.ts';

/** The facts for the parts around every page. */
export interface Frame {
  readonly identity: Identity;
  readonly addressOf: AddressOf;
  /** Menu entries that lead to a page. */
  readonly menu: readonly NonNullable<View['menu']>[];
  /** The menu entry of this page. */
  readonly present: View['menu'];
}

const NAMES: Readonly<Record<NonNullable<View['menu']>, string>> = {
  talks: 'Talks',
  topics: 'Topics',
  glossary: 'Glossary',
  notes: 'All notes',
};

/** The body of a page: the button that skips the menu, the search, the menu, and the main part. */
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

/** A text that a page shows only without JavaScript. */
export const withoutScript = (text: string): Tree => h('noscript', {}, h('p', {}, text));
