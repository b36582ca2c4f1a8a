import { MOST_ROWS } from '../lists.ts';
import {
  eventAbout,
  heading,
  rows,
  talkRow,
  toAll,
  type View,
  type ViewContext,
} from '../parts.ts';
import { flat, h, link } from '../tree.ts';
import { counted } from '../words.ts';
import { missingView } from './missing.ts';

/** The page of an event: its date, place and talks. */
export function eventView(context: ViewContext, id: string): View {
  const { collection, addressOf } = context;
  const event = collection.events().find((one) => one.id === id);
  if (!event) return missingView('event', context);
  const talks = collection.talksOf(event.talks);
  const note = collection.noteOf(event.file);
  const hasNote = note !== undefined && note.kind === 'event';
  return {
    title: event.title,
    content: flat([
      heading(event.title),
      h('p', { class: 'subtitle' }, eventAbout(event)),
      hasNote && h('p', {}, link(addressOf({ to: 'note', file: event.file }), 'About this event')),
      rows(talks.slice(0, MOST_ROWS).map((talk) => talkRow(talk, context, event))),
      talks.length > MOST_ROWS && toAll(addressOf({ to: 'talks' }), talks.length, 'talk'),
    ]),
    status: counted(talks.length, 'talk'),
    menu: 'talks',
  };
}
