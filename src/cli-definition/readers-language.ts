/** The language in the reader's locale: `de` in `de_DE.UTF-8`; empty if none is set. */
export const readersLanguage = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string =>
  /^[a-z]{2,3}(?=[_.-]|$)/.exec(LC_ALL || LC_MESSAGES || LANG || '')?.[0] ?? '';
