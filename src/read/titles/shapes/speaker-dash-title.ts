import { peopleIn } from '../../lexicon/people.ts';
import { isGivenName, jobWords } from '../../lexicon/person-names.ts';
import type { LineShape } from './line-shape.ts';

/** `Ann Lee - Title` · `Ann Lee & Bo Ray: Title` · `Ann Lee (Acme) - Title` · `Ann (Acme): Title`. */
export const speakerDashTitle: LineShape = {
  id: 'speaker-dash-title',
  sign: /[–—]|:\s|\s(?:--|\/\/|[-|·•])\s/,
  read({ text, marks }) {
    const parts =
      /^([^-–—|:·•]{4,70}?(?:\([^)]*\))?)\s*(?:\s(?:--|\/\/|[-–—|·•])\s|\s?[–—]\s?|:\s)\s*(\S.*)$/.exec(
        text,
      );
    const [, name = '', title = ''] = parts ?? [];
    if (name === '' || title === '' || isJob(title)) return null;
    const colon = /^[^-–—|]*:\s/.test(text);
    const [, first = ''] = /^(\p{Lu}\p{L}+)\s\(\p{Lu}[^)]*\)$/u.exec(name.trim()) ?? [];
    if (isGivenName(first)) return { title, people: peopleIn(name).slice(0, 1), trust: OF_COMPANY };
    // `**Ann Lee**: Title`: nothing but the name is set apart.
    const isSet = marks.some(
      ({ kind, start, end }) => kind === 'strong' && start === 0 && Math.abs(end - name.length) < 2,
    );
    return { title, people: peopleIn(name), trust: isSet ? 0.4 : colon ? 0.2 : 0.3 };
  },
};

/** Whoever is called by a first name alone has a company beside it. */
const OF_COMPANY = 0.55;

/** `CTO, Acme` behind a name is no title. */
export function isJob(text: string): boolean {
  return jobWords.test(text) && (/[,@]/.test(text) || text.split(/\s+/).length <= 3);
}
