import { peopleIn } from '../../lexicon/people.ts';
import { isGivenName, jobWords } from '../../lexicon/person-names.ts';
import type { LineShape } from './line-shape.ts';

/** `Ann Lee - Title` · `Ann Lee & Bo Ray: Title` · `Ann Lee (Acme) - Title` · `Ann (Acme): Title`. */
export const speakerDashTitle: LineShape = {
  id: 'speaker-dash-title',
  sign: /[–—]|:\s|\s(?:--|\/\/|[-|·•])\s/,
  read({ text }) {
    const parts =
      /^([^-–—|:·•]{4,70}?(?:\([^)]*\))?)\s*(?:\s(?:--|\/\/|[-–—|·•])\s|\s?[–—]\s?|:\s)\s*(\S.*)$/.exec(
        text,
      );
    if (!parts?.[1] || !parts[2]) return null;
    if (isJob(parts[2])) return null;
    const colon = /^[^-–—|]*:\s/.test(text);
    const [, first = ''] = /^(\p{Lu}\p{L}+)\s\(\p{Lu}[^)]*\)$/u.exec(parts[1].trim()) ?? [];
    if (isGivenName(first))
      return { title: parts[2], people: peopleIn(parts[1]).slice(0, 1), trust: OF_COMPANY };
    return { title: parts[2], people: peopleIn(parts[1]), trust: colon ? 0.2 : 0.3 };
  },
};

/** Whoever is called by a first name alone has a company beside it. */
const OF_COMPANY = 0.55;

/** `CTO, Acme` behind a name is no title. */
export function isJob(text: string): boolean {
  return jobWords.test(text) && (/[,@]/.test(text) || text.split(/\s+/).length <= 3);
}
