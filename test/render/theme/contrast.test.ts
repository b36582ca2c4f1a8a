import { describe, expect, test } from 'vitest';
import { HUES, hueStyle, selectionStyle } from '../../../src/render/text/theme/inks.ts';
import type { Theme } from '../../../src/render/text/theme/theme.ts';
import { colourOf, contrastOf, PALETTES, type Palette } from './palettes.ts';

/** The least contrast of text by WCAG 2.2, success criterion 1.4.3. */
const LEAST = 4.5;

/** The hues of a theme whose colours have too little contrast with this palette. */
function hardToRead(theme: Theme, hasAll: boolean, palette: Palette): readonly string[] {
  return HUES.flatMap((hue) => {
    const { text, background } = hueStyle(hue, theme, hasAll) ?? {};
    if (text === undefined) return background === undefined ? [] : [`${hue} has no text`];
    const behind = background === undefined ? palette.background : colourOf(background, palette);
    const contrast = contrastOf(colourOf(text, palette), behind);
    return contrast < LEAST ? [`${hue} ${contrast.toFixed(2)}`] : [];
  });
}

test('contrast is computed as WCAG defines it', () => {
  expect(contrastOf('000000', 'ffffff')).toBeCloseTo(21);
  expect(contrastOf('767676', 'ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(PALETTES)('$terminal on $background', (palette) => {
  test.each([true, false])('all text is readable, with 256 colours (%s) or 16', (hasAll) => {
    expect(hardToRead(palette.isDark ? 'dark' : 'light', hasAll, palette)).toEqual([]);
    expect(hardToRead('any', hasAll, palette)).toEqual([]);
    expect(hardToRead('none', hasAll, palette)).toEqual([]);
  });
});

/** Hues of selectable rows; errors are never on such rows. */
const SELECTABLE = HUES.filter((hue) => hue !== 'error');

test.each(['dark', 'light'] as const)('all text of a selected row is readable (%s)', (theme) => {
  for (const palette of PALETTES.filter(({ isDark }) => isDark === (theme === 'dark'))) {
    const tint = selectionStyle(theme, true);
    const behind = colourOf(tint?.background ?? -1, palette);
    const hard = SELECTABLE.flatMap((hue) => {
      const { text = tint?.text ?? -1, background } = hueStyle(hue, theme, true) ?? {};
      const below = background === undefined ? behind : colourOf(background, palette);
      return contrastOf(colourOf(text, palette), below) < LEAST ? [hue] : [];
    });
    expect([palette.terminal, hard]).toEqual([palette.terminal, []]);
    expect(contrastOf(colourOf(tint?.text ?? -1, palette), behind)).toBeGreaterThan(LEAST);
  }
});

test('the test detects unreadable text', () => {
  const [, white] = PALETTES;
  expect(white && hardToRead('dark', true, white)).toContain('accent 1.59');
});

test('only errors are red', () => {
  const red = (theme: Theme) => hueStyle('error', theme, true)?.text;
  for (const theme of ['dark', 'light'] as const) {
    const others = HUES.filter((hue) => hue !== 'error');
    expect(others.filter((hue) => hueStyle(hue, theme, true)?.text === red(theme))).toEqual([]);
  }
});
