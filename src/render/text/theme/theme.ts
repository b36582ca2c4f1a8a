/** The terminal's background; `any`: unknown. `none`: no colours, only weight, slant and underline. */
export type Theme = 'dark' | 'light' | 'any' | 'none';

export const THEME_CHOICES = ['auto', 'dark', 'light', 'none'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** Environment variables that describe the terminal and the user's preferences. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The chosen theme; for `auto` the theme that the environment suggests.
 *
 * @see https://vimhelp.org/options.txt.html#%27background%27 for which colours are dark ones
 */
export function themeOf(choice: ThemeChoice, env: Environment): Theme {
  if (choice !== 'auto') return choice;
  const background = /;(\d{1,2})$/.exec(env['COLORFGBG'] ?? '')?.[1];
  if (background !== undefined) return DARK_ONES.has(Number(background)) ? 'dark' : 'light';
  // The Linux console is black; VS Code itself adjusts the contrast to its background.
  return env['TERM'] === 'linux' || env['TERM_PROGRAM'] === 'vscode' ? 'dark' : 'any';
}

const DARK_ONES: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 5, 6, 8]);
