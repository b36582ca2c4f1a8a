const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const KEY = 'serverless-notes-theme';

const NAMES: Readonly<Record<Theme, string>> = {
  auto: 'as the system',
  light: 'light',
  dark: 'dark',
};

/** The stored theme; a browser may store nothing, or refuse access. */
function kept(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? 'auto';
  } catch {
    return 'auto';
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Then the theme lasts as long as the page.
  }
}

/** Starts the button that switches from the system's theme to light, to dark, and back. */
export function startTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('.theme');
  let theme = kept();
  const show = (): void => {
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    button?.setAttribute('aria-label', `Theme: ${NAMES[theme]}`);
    button?.setAttribute('title', `Theme: ${NAMES[theme]}`);
    button?.setAttribute('data-shows', theme);
  };
  button?.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
    keep(theme);
    show();
  });
  show();
}
