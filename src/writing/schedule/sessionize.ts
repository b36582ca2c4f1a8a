import { listOf, memberOf, textIn, textOf } from './json-values.ts';
import { momentOf, type Schedule, type Session, scheduleOf } from './session.ts';

/**
 * Reads any JSON of Sessionize: the grid (days with rooms), the groups of sessions, or all data, where sessions refer
 * to speakers, rooms and categories by their ids. None of them has the conference's name. Undefined for any other
 * JSON.
 */
export function readSessionize(json: unknown): Schedule | undefined {
  const entries = Array.isArray(json)
    ? json.flatMap((part) => [
        ...listOf(memberOf(part, 'sessions')),
        ...listOf(memberOf(part, 'rooms')).flatMap((room) => listOf(memberOf(room, 'sessions'))),
      ])
    : listOf(memberOf(json, 'sessions'));
  if (!entries.some((entry) => textIn(entry, 'title') !== '')) return undefined;
  const names = {
    speakers: namesById(memberOf(json, 'speakers')),
    rooms: namesById(memberOf(json, 'rooms')),
    tracks: namesById(
      listOf(memberOf(json, 'categories'))
        .filter(isTrack)
        .flatMap((category) => listOf(memberOf(category, 'items'))),
    ),
  };
  return scheduleOf(
    '',
    entries.map((entry) => sessionOf(entry, names)),
  );
}

type Names = ReadonlyMap<string, string>;

const namesById = (entries: unknown): Names =>
  new Map(listOf(entries).map((each) => [textIn(each, 'id'), textIn(each, 'fullName', 'name')]));

const isTrack = (category: unknown): boolean =>
  /\btracks?\b/iu.test(textIn(category, 'title', 'name'));

function sessionOf(
  session: unknown,
  { speakers, rooms, tracks }: Readonly<Record<'speakers' | 'rooms' | 'tracks', Names>>,
): Session | undefined {
  if (memberOf(session, 'isServiceSession') === true) return undefined;
  const track = listOf(memberOf(session, 'categories'))
    .filter(isTrack)
    .flatMap((category) => listOf(memberOf(category, 'categoryItems')))
    .map((item) => textIn(item, 'name'));
  const ofIds = listOf(memberOf(session, 'categoryItems')).map((id) => tracks.get(textOf(id)));
  return {
    title: textIn(session, 'title'),
    speakers: listOf(memberOf(session, 'speakers')).map(
      (speaker) => textIn(speaker, 'name') || (speakers.get(textOf(speaker)) ?? ''),
    ),
    ...momentOf(textIn(session, 'startsAt')),
    room: textIn(session, 'room') || rooms.get(textIn(session, 'roomId')),
    track: [...track, ...ofIds].find(Boolean),
    abstract: textIn(session, 'description'),
    uid: textIn(session, 'id'),
  };
}
