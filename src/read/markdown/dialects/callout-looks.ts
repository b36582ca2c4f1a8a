/** The styles of callouts. Several words share a style; an unknown word has the style `note`. */
export type CalloutLook = 'note' | 'tip' | 'ask' | 'warn' | 'bad' | 'quote';

const WORDS: Readonly<Record<CalloutLook, string>> = {
  note: 'note info abstract summary tldr todo seealso',
  tip: 'tip hint important success check done',
  ask: 'question help faq example',
  warn: 'warning caution attention',
  bad: 'danger error bug failure fail missing',
  quote: 'quote cite',
};

const LOOKS: ReadonlyMap<string, CalloutLook> = new Map(
  (Object.keys(WORDS) as CalloutLook[]).flatMap((look) =>
    WORDS[look].split(' ').map((word) => [word, look] as const),
  ),
);

/** The style for the word of a callout, in lower case. */
export const calloutLook = (kind: string): CalloutLook => LOOKS.get(kind) ?? 'note';

/** The word of a callout as a label: `Warning`. */
export const calloutLabel = (kind: string): string =>
  kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');
