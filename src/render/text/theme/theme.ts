/**
 * What is behind the text: `any` where that is not known. `none` is without colours, which leaves weight,
 * slant and lines.
 */
export type Theme = 'dark' | 'light' | 'any' | 'none';

export const THEME_CHOICES = ['auto', 'dark', 'light', 'none'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** Variables by which terminals, and those who sit at them, make themselves known. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The theme that was chosen, or the one that the environment speaks for.
 *
 * @see https://vimhelp.org/options.txt.html#%27background%27 for which colours are dark ones
 */
export function themeOf(choice: ThemeChoice, env: Environment): Theme {
  if (choice !== 'auto') return choice;
  const background = /;(\d{1,2})$/.exec(env['COLORFGBG'] ?? '')?.[1];
  if (background !== undefined) return DARK_ONES.has(Number(background)) ? 'dark' : 'light';
  // The console of Linux is black, and VS Code itself sees to the contrast on whatever it has.
  return env['TERM'] === 'linux' || env['TERM_PROGRAM'] === 'vscode' ? 'dark' : 'any';
}

const DARK_ONES: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 5, 6, 8]);
