import type { Context } from '../../cli-definition/context.ts';
import { yearOf } from '../../library/talks.ts';
import type { DigestPassageView, DigestView } from '../../library/views.ts';
import { renderDigest, type SaidView } from '../../render/digest.ts';
import { drawnTerm } from './present.ts';

interface Said extends DigestView {
  readonly title: string;
  /** Names of terms to go on with. */
  readonly further?: readonly string[];
}

/** For people, what was said about something. */
export const digestText = ({ terminal }: Context, digest: Said): string =>
  renderDigest(
    {
      title: digest.title,
      terms: digest.terms.map(drawnTerm),
      passages: digest.passages.map(drawnSaid),
      further: digest.further ?? [],
    },
    terminal,
  );

const drawnSaid = ({ excerpt, matches, event, ...passage }: DigestPassageView): SaidView => ({
  ...passage,
  event: event?.name,
  year: yearOf({ ...passage, event }) ?? undefined,
  excerpt: { text: excerpt, matches },
});
