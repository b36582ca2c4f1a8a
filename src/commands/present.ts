import type {
  HitView,
  NamedView,
  NoteView,
  PassageView,
  TalkDetailView,
  TalkView,
  TermView,
} from '../library/views.ts';
import type * as hits from '../render/hits.ts';
import type * as notes from '../render/note.ts';
import type * as talks from '../render/talks.ts';
import type * as terms from '../render/terms.ts';

/** What the library answers, in the shapes that are drawn. */

export const drawnTalk = (talk: TalkView): talks.TalkView => ({
  ...talk,
  event: talk.event?.name,
  date: talk.date ?? undefined,
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

/** A hit with its number; the reasons for its rank only for those who ask. */
export const drawnHit = (hit: HitView, index: number, explain: boolean): hits.HitView => ({
  ...drawnPassage(hit),
  number: index + 1,
  kind: hit.kind,
  title: hit.title,
  talk: hit.kind === 'talk' ? undefined : (hit.talkTitle ?? undefined),
  event: hit.event || undefined,
  column: hit.column,
  more: hit.more.map(drawnPassage),
  why: explain ? hit.why : undefined,
});

export const drawnNote = ({ talk, related, ...note }: NoteView): notes.NoteView => ({
  ...note,
  talk: talk ? drawnTalk(talk) : undefined,
  related: related.map(drawnTalk),
});
