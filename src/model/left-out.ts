import { counted } from './text/counts.ts';

/** How many notes and links of a folder are not read, because the rules of the walk exclude them. */
export interface LeftOut {
  /** Notes that `.gitignore` files exclude. */
  readonly ignored: number;
  /** Notes that are hidden, or in a hidden folder. */
  readonly hidden: number;
  /** Symbolic links to notes or folders outside of the folder. */
  readonly links: number;
}

/** The counts in words, each with the option that includes these notes; empty if nothing is left out. */
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
