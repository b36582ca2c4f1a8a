import type { View, ViewContext } from '../parts.ts';
import { eventView } from './event.ts';
import { glossaryView, termView } from './glossary.ts';
import { notesView } from './notes.ts';
import { talksView } from './talks.ts';
import { topicsView, topicView } from './topics.ts';

/** The views except notes and searches, by the first word of an address. The argument is a part of a list, or an id. */
export const VIEWS = {
  talks: talksView,
  topics: topicsView,
  glossary: glossaryView,
  notes: notesView,
  event: eventView,
  topic: topicView,
  term: termView,
} as const satisfies Readonly<Record<string, (around: ViewContext, what: string) => View>>;

export const isViewed = (name: string): name is keyof typeof VIEWS => Object.hasOwn(VIEWS, name);
