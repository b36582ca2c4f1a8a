import { RECOGNISERS } from '../model/recognisers.ts';

const WORDS: Readonly<Record<string, string>> = RECOGNISERS;

/**
 * The recognisers that found a fact, in words.
 * @param by names of recognisers, `, ` between them
 */
export const recogniserNames = (by: string): string =>
  by
    .split(', ')
    .map((name) => WORDS[name] ?? name.replaceAll('-', ' '))
    .join(', ');
