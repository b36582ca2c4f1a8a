import type { RecogniserName } from '../../model/recognisers.ts';
import { alternativesOf } from '../lexicon/languages/all.ts';
import { type Person, peopleIn } from '../lexicon/people.ts';
import { isGivenName, jobWords, nameLikelihood, WITH_GIVEN_NAME } from '../lexicon/person-names.ts';
import { talkLabelOf } from '../lexicon/talk-labels.ts';
import { type Mark, markAhead } from '../markdown/line.ts';

/** A line that may contain a title and its speakers. */
export interface TitleLine {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The title and people that a shape reads in a line, with the shape's own confidence from 0 to 1. */
interface Taken {
  readonly title: string;
  readonly people: readonly Person[];
  readonly trust: number;
}

/** A way to write a title and its speakers in one line. */
interface LineShape {
  readonly id: RecogniserName;
  /** Quick test: every line of the shape matches; most lines do not. */
  readonly sign?: RegExp;
  read(line: TitleLine): Taken | null;
}

/** The text of the groups `title` and `speaker` in a match. */
function taken(text: string, pattern: RegExp, trust: number): Taken | null {
  const { title, speaker } = pattern.exec(text)?.groups ?? {};
  return title && speaker ? { title, people: peopleIn(speaker), trust } : null;
}

/** Confidence in a first name alone, with a company in brackets. */
const OF_COMPANY = 0.55;

const inTitle = alternativesOf(({ byline }) => byline.inTitle);

/** Words that introduce the speaker after a quoted title, even words that occur in many titles. */
const quotedBy = new RegExp(
  `^["“„«](?<title>.+)["”“»],?\\s*(?:\\(?(?<by>by|with|${inTitle}|${alternativesOf(({ byline }) => byline.by)})(?=[\\s:]):?|[-–—|:,(/·•]+)\\s*(?<speaker>\\S.*?)\\)?$`,
  'i',
);

/** `セッション1「題」陳小安さん（星雲）`: after such quotes the name needs no introducing word. */
const cornered = new RegExp(
  `^(?:(?:${alternativesOf(({ programme }) => programme.talk)})\\s*#?\\d{0,2}\\s*[:：]?\\s*)?[「『《](?<title>[^「」『』《》]+)[」』》]\\s*(?:[-–—|｜:：/／]\\s*)?(?<speaker>\\S.*)$`,
  'i',
);

const by = new RegExp(
  `^(?<title>.*[^\\s,(])(?<gap>[\\s,(]+)(?<by>by|presented by|with|w/|${inTitle})\\s*:?\\s+(?<speaker>\\S.*?)\\)?$`,
  'i',
);

const keynoteOf =
  /^(?<title>(?:(?:opening|closing|morning|evening|day \w+)\s)?(?:keynote|fireside chat)(?:\s#?\d{1,2})?)\s?(?::|\s[-–—|])\s+(?<speaker>(?!.*\s[-–—|]\s)[^:"“„«]{4,120})$/i;

const labelled =
  /^(?:(?:opening|closing|morning|lightning)\s)?(?:keynote|talk|opening|closing|workshop|panel|session)(?:\s#?\d{1,3})?(?:\s[-–—|]|:)\s+(?<speaker>[^-–—|:"“„«]{4,70}?)(?:\s[-–—|]|:)\s+(?<title>\S.*)$/i;

/** One row per shape. To add a way of writing a title with its speakers, add a row. */
export const lineShapes: readonly LineShape[] = [
  {
    // `"Title" by Ann Lee, Acme` · `"Title" - Ann Lee` · `„Titel“ von Ann Lee`
    id: 'quoted-title-speaker',
    sign: /^["“„«]|[」』》]/,
    read({ text }) {
      const { title = '', by: word } = quotedBy.exec(text)?.groups ?? {};
      if (/["“”]/.test(title)) return null;
      return taken(text, cornered, 0.4) ?? taken(text, quotedBy, word === undefined ? 0.5 : 0.9);
    },
  },
  {
    // `**Title** *Ann Lee*` · `**Title** _Ann Lee (Acme)_ (room)`
    id: 'bold-title-italic-speaker',
    read({ text, marks }) {
      const bold = markAhead({ marks }, 'strong');
      const italic = marks.find(
        ({ kind, start }) => kind === 'emphasis' && start >= (bold?.end ?? 0),
      );
      if (!bold || !italic || /\p{L}/u.test(text.slice(bold.end, italic.start))) return null;
      const people = peopleIn(text.slice(italic.start, italic.end));
      return { title: text.slice(0, bold.end), people, trust: 0.5 };
    },
  },
  {
    // `Title by [Ann Lee](url)` · `Title - [Ann Lee](url), Acme`
    id: 'title-linked-speaker',
    read({ text, marks }) {
      const link = marks.find(({ kind, start }) => kind === 'link' && start > 3);
      if (!link) return null;
      const before = /^(.*?)[\s,]*(\bby\b:?|\bwith\b|[-–—|:(])\s*$/i.exec(
        text.slice(0, link.start),
      );
      if (!before?.[1] || !before[2]) return null;
      const trust = /by|with/i.test(before[2]) ? 0.85 : 0.4;
      return { title: before[1], people: peopleIn(text.slice(link.start)), trust };
    },
  },
  {
    // `Title by Ann Lee and Bo Ray, Acme` · `Title (by Ann Lee)` · `Title with Ann Lee`
    id: 'title-by-speaker',
    sign: new RegExp(`[\\s,(](?:by|with|w/|${inTitle})[\\s:]`, 'i'),
    read({ text }) {
      const { gap = '', by: word = '' } = by.exec(text)?.groups ?? {};
      // In other languages the word occurs in many titles, but not after a comma.
      const isApart = /[,(]/.test(gap) && !/^(?:with|w\/)$/i.test(word);
      return taken(text, by, /by$/i.test(word) ? 0.55 : isApart ? 0.4 : 0.2);
    },
  },
  {
    // `Ann Lee Keynote` · `Opening keynote: Ann Lee`
    id: 'keynote-of-speaker',
    sign: /\bkeynote\b|^fireside chat/i,
    read({ text }) {
      const keynote = taken(text, keynoteOf, 0.25);
      if (keynote?.people.some(({ likely }) => likely >= WITH_GIVEN_NAME))
        return { ...keynote, trust: 0.45 };
      if (keynote) return keynote;
      const parts = /^(.{4,50}?)\s+(?:opening\s|closing\s)?keynote$/i.exec(text);
      // `Ann Lee - Warm Stone - Keynote` has a title of its own.
      const isTitled = /\s[-–—|]\s.*[-–—|:]$/.test(parts?.[1] ?? '');
      const people = parts?.[1] && !isTitled ? peopleIn(parts[1].replace(/['’]s$/, '')) : [];
      return people.length === 1 ? { title: text, people, trust: 0.8 } : null;
    },
  },
  {
    // `Keynote - Ann Lee: "Title"` · `Closing | Ann Lee - Title`
    id: 'label-speaker-title',
    sign: /^(?:\w+\s)?(?:keynote|talk|opening|closing|workshop|panel|session)\b/i,
    read({ text }) {
      const found = taken(text, labelled, 0.55);
      return found && isJob(found.title) ? null : found;
    },
  },
  {
    // `Title - Ann Lee, Acme` · `Title — Ann Lee (Acme)` · `Title | Ann Lee` · `Title -- Ann Lee`
    id: 'title-dash-speaker',
    sign: /[–—|]|\s(?:--|\/\/|[-/~@·•])\s/,
    read({ text: written, marks }) {
      // A Chinese dash has two characters.
      const text = written.replace(/\s?——\s?/g, ' — ');
      const parts = /^(.*\S)\s*(?:\s(?:--|\/\/|[-–—|/~@·•])\s|\s[–—]|[–—]\s|\|)\s*(\S.*)$/.exec(
        text,
      );
      if (!parts?.[1] || !parts[2]) return null;
      const [head = '', tail = ''] = splitAtPerson(text, parts[1], parts[2]);
      // After a label such as `Keynote` a speaker must follow; formatting may also set a name apart.
      const from = text.length - tail.length;
      const isSet = marks.some(
        ({ kind, start, end }) =>
          (kind === 'emphasis' || kind === 'strong') &&
          Math.abs(start - from) <= 1 &&
          end > from + 4,
      );
      const isApart = talkLabelOf(head) !== undefined || /\s--\s+$/.test(text.slice(0, from));
      const trust = isKeynote.test(head) ? 0.5 : isSet ? 0.45 : isApart ? 0.42 : 0.3;
      return { title: head, people: peopleIn(tail), trust };
    },
  },
  {
    // `Ann Lee | @ann | Acme | "Title"` · `Ann Lee, Acme - "Title"`: the title ends the line, in quotes.
    id: 'speaker-quoted-title',
    sign: /["”“»]$/,
    read: ({ text }) =>
      taken(
        text,
        /^(?<speaker>[^"“”„«»|]{4,120}?)(?:\|[^"“”„«»]{0,120}?)?\s*(?:\s[-–—|·•]|[:–—])\s*["“„«](?<title>[^"“”„«»]+)["”“»]$/,
        0.5,
      ),
  },
  {
    // `Ann Lee - Title` · `Ann Lee & Bo Ray: Title` · `Ann Lee (Acme) - Title` · `Ann (Acme): Title`
    id: 'speaker-dash-title',
    sign: /[–—]|:\s|\s(?:--|\/\/|[-|·•])\s/,
    read({ text, marks }) {
      const parts =
        /^([^-–—|:·•]{4,70}?(?:\([^)]*\))?)\s*(?:\s(?:--|\/\/|[-–—|·•])\s|\s?[–—]\s?|:\s)\s*(\S.*)$/.exec(
          text,
        );
      const [, speaker = '', title = ''] = parts ?? [];
      if (speaker === '' || title === '' || isJob(title)) return null;
      const [, first = ''] = /^(\p{Lu}\p{L}+)\s\(\p{Lu}[^)]*\)$/u.exec(speaker.trim()) ?? [];
      if (isGivenName(first))
        return { title, people: peopleIn(speaker).slice(0, 1), trust: OF_COMPANY };
      // `**Ann Lee**: Title`: only the name is bold.
      const bold = markAhead({ marks }, 'strong');
      const isSet = bold !== undefined && Math.abs(bold.end - speaker.length) < 2;
      const isColon = /^[^-–—|]*:\s/.test(text);
      return { title, people: peopleIn(speaker), trust: isSet ? 0.4 : isColon ? 0.2 : 0.3 };
    },
  },
  {
    // `Title (Ann Lee)` · `Title (Ann Lee, Acme)` · `Title [Ann Lee]` · `題（陳小安）` · `題(陳小安)`
    id: 'title-speaker-in-brackets',
    sign: /[)\]）]$/,
    read: ({ text }) =>
      taken(text, /^(?<title>.*\S)\s+[([](?<speaker>[^()[\]]+)[)\]]$/, 0.3) ??
      // `Title (Ann Lee (@ann))`
      taken(text, /^(?<title>[^()]*[^()\s])\s+\((?<speaker>[^()]+?)\s*\([^()]*\)\)$/, 0.32) ??
      taken(text, /^(?<title>[^（）]*[^（）\s])\s*（(?<speaker>[^（）]+)）$/, 0.3) ??
      taken(text, /^(?<title>[^()]*[^()\s])\((?<speaker>[^()\p{ASCII}]+)\)$/u, 0.3),
  },
  {
    // `Title, Ann Lee`
    id: 'title-comma-speaker',
    sign: /,\s/,
    read: ({ text }) => taken(text, /^(?<title>.*\S\s.*\S),\s+(?<speaker>[^,]+)$/, 0.2),
  },
];

/** Whether the text after a name is a job, not a title: `CTO, Acme`. */
const isJob = (text: string): boolean =>
  jobWords.test(text) && (/[,@]/.test(text) || text.split(/\s+/).length <= 3);

const isKeynote = /^(?:opening |closing |morning |day \w+ )?keynote$/i;

/** With several dashes, the speaker's part begins at the first dash with a person after it. */
function splitAtPerson(text: string, head: string, tail: string): readonly string[] {
  for (const cut of text.matchAll(/\s(?:--|[-–—|])\s/g)) {
    const before = text.slice(0, cut.index).trim();
    const after = text.slice(cut.index + cut[0].length).trim();
    const [first] = peopleIn(after);
    if (before !== '' && first && nameLikelihood(first.name) >= 0.7) return [before, after];
  }
  return [head, tail];
}
