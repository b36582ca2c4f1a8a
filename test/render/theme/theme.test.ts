import { expect, test } from 'vitest';
import { paint, span } from '../../../src/render/text/styled.ts';
import { themeOf } from '../../../src/render/text/theme/theme.ts';
import { terminalOf } from '../terminals.ts';

test.each([
  ['15;0', 'dark'],
  ['12;8', 'dark'],
  ['0;15', 'light'],
  ['0;default;7', 'light'],
  ['default', 'any'],
  ['', 'any'],
])('COLORFGBG=%s gives the theme %s', (COLORFGBG, theme) => {
  expect(themeOf('auto', { COLORFGBG })).toBe(theme);
});

test('the option --theme is preferred to the environment', () => {
  expect(themeOf('light', { COLORFGBG: '15;0' })).toBe('light');
  expect(themeOf('none', { COLORFGBG: '15;0' })).toBe('none');
});

test('some terminals are known to have a dark background', () => {
  expect(themeOf('auto', { TERM: 'linux' })).toBe('dark');
  expect(themeOf('auto', { TERM_PROGRAM: 'vscode' })).toBe('dark');
  expect(themeOf('auto', { TERM: 'xterm-256color' })).toBe('any');
});

test('a selected row has a background colour if the theme is known, and is inverse otherwise', () => {
  const painted = (theme: 'dark' | 'light' | 'any' | 'none', level: 1 | 2) =>
    paint([span('x', { hue: 'faint', isSelected: true })], terminalOf(80, { level, theme }));
  expect(painted('dark', 2)).toBe('\x1b[38;5;247m\x1b[48;5;236mx\x1b[49m\x1b[39m');
  expect(painted('light', 2)).toBe('\x1b[38;5;241m\x1b[48;5;254mx\x1b[49m\x1b[39m');
  for (const turned of [painted('dark', 1), painted('any', 2), painted('none', 2)]) {
    expect(turned).toBe('\x1b[7mx\x1b[27m');
  }
  const match = (isSelected: boolean) =>
    paint([span('x', { hue: 'match', isSelected })], terminalOf(80, { level: 2, theme: 'any' }));
  expect(match(true)).toBe(match(false));
});

test('the style of a hue depends on the theme', () => {
  const painted = (theme: 'dark' | 'light' | 'any' | 'none') =>
    paint([span('x', { hue: 'match' })], terminalOf(80, { level: 2, theme }));
  expect(painted('dark')).toBe('\x1b[38;5;221mx\x1b[39m');
  expect(painted('light')).toBe('\x1b[38;5;16m\x1b[48;5;221mx\x1b[49m\x1b[39m');
  expect(painted('any')).toBe(painted('light'));
  expect(painted('none')).toBe('\x1b[1m\x1b[4mx\x1b[24m\x1b[22m');
});
