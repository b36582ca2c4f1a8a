import type { ColorSupportLevel } from 'chalk';
import { describe, expect, test } from 'vitest';
import { colorLevel, detectTerminal, type TerminalFacts } from '../../src/render/text/terminal.ts';

const usual: TerminalFacts = {
  isTTY: true,
  columns: 100,
  env: { TERM: 'xterm-256color' },
  flag: 'auto',
  hyperlinkFlag: 'auto',
  themeFlag: 'auto',
};

const detected = (facts: Partial<TerminalFacts>) =>
  detectTerminal({ ...usual, ...facts }, undefined);

type ColorCase = Partial<TerminalFacts> & { readonly supported?: ColorSupportLevel };

describe('colour', () => {
  test.each<[string, ColorCase, number]>([
    ['as many as the terminal has', {}, 2],
    ['none in a pipe', { isTTY: false }, 0],
    ['none with NO_COLOR', { env: { NO_COLOR: '1' } }, 0],
    ['an empty NO_COLOR says nothing', { env: { NO_COLOR: '' } }, 2],
    ['none on a dumb terminal', { env: { TERM: 'dumb' } }, 0],
    ['none with --color=never', { flag: 'never', env: { FORCE_COLOR: '3' } }, 0],
    ['--color=always survives a pipe', { flag: 'always', isTTY: false, supported: 0 }, 1],
    ['--color=always beats NO_COLOR', { flag: 'always', env: { NO_COLOR: '1' } }, 2],
    ['FORCE_COLOR survives a pipe', { env: { FORCE_COLOR: '1' }, isTTY: false, supported: 0 }, 1],
    ['FORCE_COLOR=3 is all colours', { env: { FORCE_COLOR: '3' } }, 3],
    ['FORCE_COLOR beats NO_COLOR', { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, 1],
    ['FORCE_COLOR=0 is none', { env: { FORCE_COLOR: '0' } }, 0],
    ['FORCE_COLOR=yes is at least some', { env: { FORCE_COLOR: 'yes' }, supported: 0 }, 1],
  ])('%s', (_, { supported = 2, ...facts }, level) => {
    expect(colorLevel({ ...usual, ...facts }, supported)).toBe(level);
  });
});

describe('width', () => {
  test.each<[string, Partial<TerminalFacts>, number | undefined]>([
    ['what the terminal says', {}, 100],
    ['unknown in a pipe', { isTTY: false }, undefined],
    ['COLUMNS where the terminal does not know', { columns: 0, env: { COLUMNS: '60' } }, 60],
    ['80 where nobody knows', { columns: undefined, env: { COLUMNS: 'wide' } }, 80],
    ['never too narrow to read', { columns: 3 }, 20],
    ['never absurdly wide', { columns: 100_000 }, 1000],
  ])('%s', (_, facts, columns) => {
    expect(detected(facts).columns).toBe(columns);
  });
});

describe('hyperlinks', () => {
  test.each<[string, Partial<TerminalFacts>, boolean]>([
    ['not on a terminal that nobody knows', {}, false],
    ['on kitty', { env: { TERM: 'xterm-kitty' } }, true],
    ['on WezTerm', { env: { TERM_PROGRAM: 'WezTerm' } }, true],
    [
      'on iTerm2 from 3.1',
      { env: { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.2' } },
      true,
    ],
    ['not before', { env: { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '2.9' } }, false],
    ['on tmux from 3.4', { env: { TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4' } }, true],
    ['on a new VTE', { env: { VTE_VERSION: '6003' } }, true],
    ['not on VTE 0.50.0', { env: { VTE_VERSION: '5000' } }, false],
    ['on Windows Terminal', { env: { WT_SESSION: 'x' } }, true],
    ['not in continuous integration', { env: { TERM: 'xterm-kitty', CI: 'true' } }, false],
    ['not in a pipe', { env: { TERM: 'xterm-kitty' }, isTTY: false }, false],
    ['in a pipe with --hyperlinks=always', { isTTY: false, hyperlinkFlag: 'always' }, true],
    [
      'nowhere with --hyperlinks=never',
      { env: { TERM: 'xterm-kitty' }, hyperlinkFlag: 'never' },
      false,
    ],
    ['with FORCE_HYPERLINK', { env: { FORCE_HYPERLINK: '1' } }, true],
  ])('%s', (_, facts, expected) => {
    expect(detected(facts).hyperlinks).toBe(expected);
  });
});
