import { normalised } from './question-frames.ts';

/** Commands that list all things of a kind. */
export type Listing = 'talks' | 'events' | 'topics' | 'glossary';

/** The words that people use for the things of each list, as a pattern. */
const THINGS: Readonly<Record<Listing, string>> = {
  talks: 'talks|sessions|presentations|speakers|agenda|schedule|programme?|line-?up',
  events: 'events|conferences|meet-?ups',
  topics: 'topics|tags',
  glossary: 'glossary|terms|definitions',
};

const LIST_REQUEST =
  '(?:(?:a |the )?list(?: of)?|show(?: me)?|give me|which|what(?: are)?|how many|number of|all)';
const END = '(?:are there|were there|there (?:are|were)|were given|(?:at|of|in|from|did|do) .*)';

/** The pattern of a question for all things of a kind: `speakers`, `list of talks`, `how many terms are there`. */
const askingFor = (things: string): RegExp =>
  new RegExp(
    `^(?:${LIST_REQUEST} (?:all )?(?:of )?(?:the )?(?:${things})(?: ${END})?|(?:the )?(?:${things})(?: list)?)\\s*\\??$`,
  );

// Patterns for text in lower case: case-insensitive patterns take milliseconds to compile.
const QUESTIONS: readonly (readonly [RegExp, Listing])[] = [
  [askingFor(THINGS.talks), 'talks'],
  [
    /^(?:who (?:spoke|speaks|is speaking|was speaking|talked|presented|gave (?:the )?talks?)|(?:the )?speakers (?:at|of|in|from))\b/,
    'talks',
  ],
  [/^(?:when|where) (?:is|was) (?:the|this) (?:conference|event|meet-?up)\b/, 'events'],
  [askingFor(THINGS.events), 'events'],
  [/^what(?:'s|’s| is| was) on (?:the )?(?:agenda|schedule|programme?)\b/, 'talks'],
  [askingFor(THINGS.topics), 'topics'],
  [askingFor(THINGS.glossary), 'glossary'],
];

/** Quick test: every question passes, most queries do not. The patterns take two milliseconds to compile. */
const TELLING = new RegExp(`^(?:who|when|where) |\\b(?:${Object.values(THINGS).join('|')})\\b`);

/** Longer texts ask for more than a list. */
const MAX_LENGTH = 80;

/** The command that answers a question for a list; undefined for any other text. */
export function requestedListing(text: string): Listing | undefined {
  const query = normalised(text);
  if (query.length > MAX_LENGTH || !TELLING.test(query)) return undefined;
  return QUESTIONS.find(([question]) => question.test(query))?.[1];
}
