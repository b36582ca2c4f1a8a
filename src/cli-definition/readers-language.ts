/** The language of the reader's locale, as `de` of `de_DE.UTF-8`; empty where none is set. */
export const readersLanguage = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string =>
  /^[a-z]{2,3}(?=[_.-]|$)/.exec(LC_ALL || LC_MESSAGES || LANG || '')?.[0] ?? '';
