import type {
  DefinitionReasonView,
  DefinitionView,
  HitView,
  NamedView,
  NoteView,
  OccasionView,
  PassageView,
  TalkDetailView,
  TalkReasonsView,
  TalkView,
  TermView,
} from '../../library/views.ts';
import type * as hits from '../../render/hits.ts';
import type * as notes from '../../render/note.ts';
import type * as reasons from '../../render/reasons.ts';
import type * as talks from '../../render/talks.ts';
import type * as terms from '../../render/terms.ts';

/** What the library answers, in the shapes that are drawn. */

export const drawnTalk = (talk: TalkView): talks.TalkView => ({
  ...talk,
  event: talk.event?.name,
});

export const drawnTalkDetail = (talk: TalkDetailView): talks.TalkDetailView => ({
  ...drawnTalk(talk),
  sections: talk.sections,
  terms: talk.terms,
  linkedFrom: talk.linkedFrom satisfies readonly NamedView[],
});

export const drawnTerm = ({ term, definitions, ...rest }: TermView): terms.TermView => ({
  ...rest,
  name: term,
  definitions: definitions.map(({ talkTitle, ...definition }) => ({
    ...definition,
    talk: talkTitle ?? undefined,
  })),
});

const drawnPassage = ({ excerpt, matches, ...passage }: PassageView): hits.PassageView => ({
  ...passage,
  excerpt: { text: excerpt, matches },
});

/** `2019-03-29 · Amsterdam · 27 talks` */
const occasionText = ({ date, year, location, talks }: OccasionView): string =>
  [date ?? year, location, `${talks} ${talks === 1 ? 'talk' : 'talks'}`]
    .filter((part) => part !== null)
    .join(' · ');

/** A hit with its number; the reasons for its rank only for those who ask. */
export const drawnHit = (hit: HitView, index: number, explain: boolean): hits.HitView => ({
  ...drawnPassage(hit),
  number: index + 1,
  kind: hit.kind,
  title: hit.title,
  talk: hit.kind === 'talk' ? undefined : (hit.talkTitle ?? undefined),
  event: hit.event || undefined,
  occasion: hit.occasion ? occasionText(hit.occasion) : undefined,
  column: hit.column,
  alike: hit.alike.length,
  missing: hit.missing,
  foundIn: hit.foundIn,
  more: hit.more.map(drawnPassage),
  why: explain ? hit.why : undefined,
});

export const drawnNote = ({ event, date, related, ...note }: NoteView): notes.NoteView => ({
  ...note,
  event: event?.name,
  date: date ?? undefined,
  related: related.map(drawnTalk),
});

type TalkWithReasons = TalkView & { readonly why: TalkReasonsView | null };

/** One row for each fact that is known of a talk. */
export const drawnReasons = ({ why, ...talk }: TalkWithReasons): readonly reasons.ReasonRow[] => {
  const facts: Readonly<Record<keyof TalkReasonsView, string>> = {
    title: talk.title,
    speakers: talk.speakers.join(', '),
    event: talk.event?.name ?? '',
    date: talk.date ?? '',
  };
  return (['title', 'speakers', 'event', 'date'] as const).flatMap((fact) => {
    const reason = why?.[fact];
    return reason ? [{ id: talk.id, fact, value: facts[fact], ...reason }] : [];
  });
};

type TermWithReasons = Omit<TermView, 'definitions'> & {
  readonly definitions: readonly (DefinitionView & { readonly why: DefinitionReasonView | null })[];
};

/** One row for each definition of a term. */
export const drawnSources = (term: TermWithReasons): readonly reasons.SourceRow[] =>
  term.definitions.flatMap(({ why }) =>
    why ? [{ term: term.term, ...why, sure: why.sure ?? undefined }] : [],
  );
