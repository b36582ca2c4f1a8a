import { listOf, memberOf, textIn } from './json-values.ts';
import { momentOf, type Schedule, type Session, scheduleOf } from './session.ts';

/**
 * Reads the `schedule.json` of pretalx, and of frab, which defined the format: days with rooms, rooms with talks.
 * Undefined for any other JSON.
 */
export function readPretalx(json: unknown): Schedule | undefined {
  const conference = memberOf(memberOf(json, 'schedule'), 'conference');
  if (!Array.isArray(memberOf(conference, 'days'))) return undefined;
  const sessions = listOf(memberOf(conference, 'days')).flatMap((day) =>
    Object.values(memberOf(day, 'rooms') ?? {}).flatMap((talks) =>
      listOf(talks).map((talk) =>
        isBreak(talk) ? undefined : sessionOf(talk, textIn(day, 'date')),
      ),
    ),
  );
  return scheduleOf(textIn(conference, 'title', 'acronym'), sessions);
}

/** Whether an entry is a break: its type is called so, and it has no speakers. */
const isBreak = (talk: unknown): boolean =>
  /\bbreak\b|^(?:lunch|pause)$/iu.test(textIn(talk, 'type')) &&
  listOf(memberOf(talk, 'persons')).length === 0;

function sessionOf(talk: unknown, day: string): Session {
  const { date, time } = momentOf(textIn(talk, 'date') || day);
  return {
    title: textIn(talk, 'title'),
    speakers: listOf(memberOf(talk, 'persons')).map((person) =>
      textIn(person, 'public_name', 'full_public_name', 'name'),
    ),
    date,
    time: /^\d\d:\d\d$/u.test(textIn(talk, 'start')) ? textIn(talk, 'start') : time,
    room: textIn(talk, 'room'),
    track: textIn(talk, 'track'),
    abstract: textIn(talk, 'abstract', 'description'),
    url: textIn(talk, 'url'),
    uid: textIn(talk, 'guid', 'code', 'id'),
  };
}
