const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const KEY = 'serverless-notes-theme';

const NAMES: Readonly<Record<Theme, string>> = {
  auto: 'as the system',
  light: 'light',
  dark: 'dark',
};

/** A browser may keep nothing, or let nothing be asked. */
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
    // Then it lasts as long as the page does.
  }
}

/** A button that goes from the system's theme to the light one, the dark one, and back. */
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
