import { counted } from './text/counts.ts';

/** What of a folder is not read, by the rules it is walked by. */
export interface LeftOut {
  /** Notes that `.gitignore` files leave out. */
  readonly ignored: number;
  /** Notes that are hidden, or in a hidden folder. */
  readonly hidden: number;
  /** Links that lead out of the folder, to notes or folders. */
  readonly links: number;
}

/** In words, with the option that reads each; empty where nothing is left out. */
export function leftOutText({ ignored, hidden, links }: LeftOut): string {
  return [
    ignored > 0 &&
      `${counted(ignored, 'note is', 'notes are')} left out by .gitignore (--no-ignore)`,
    hidden > 0 && `${counted(hidden, 'note is', 'notes are')} hidden (--hidden)`,
    links > 0 &&
      `${counted(links, 'link leads', 'links lead')} out of the folder and ${links === 1 ? 'is' : 'are'} not followed (--follow)`,
  ]
    .filter(Boolean)
    .join('; ');
}
