import { reasonOf } from '../../disk/reasons.ts';
import { readBytes, UnreadableFileError, withRegularFile } from '../../disk/regular-file.ts';
import { UserError } from '../../model/user-error.ts';
import { safeLine, safePath } from '../../render/text/safe-text.ts';
import { readPretalx } from './pretalx.ts';
import type { Schedule } from './session.ts';
import { readSessionize } from './sessionize.ts';

/** Largest file to read, in MB; the programmes of the largest conferences have 5 MB. */
const LARGEST_MB = 20;
/** More talks than any conference has; each talk becomes a file. */
const MOST_SESSIONS = 5_000;

const KNOWN = 'It takes the schedule.json of pretalx, the JSON of Sessionize, and iCalendar (.ics)';

/** Reads a conference's programme from a file. Throws UserError if the file is none or has no talks. */
export async function readSchedule(path: string): Promise<Schedule> {
  const text = textAt(path);
  const schedule = /^\s*BEGIN:VCALENDAR/iu.test(text)
    ? await calendarIn(path, text)
    : inJson(path, text);
  if (schedule === undefined) {
    throw new UserError(`${safePath(path)} is no schedule that is known`, { hint: KNOWN });
  }
  const { length } = schedule.sessions;
  if (length === 0) throw new UserError(`${safePath(path)} has no talks in it`, { hint: KNOWN });
  if (length <= MOST_SESSIONS) return schedule;
  throw new UserError(
    `${safePath(path)} has ${length} talks; more than ${MOST_SESSIONS} are not taken`,
  );
}

function textAt(path: string): string {
  try {
    return withRegularFile(
      path,
      ({ descriptor, stats }) => {
        if (stats.size > LARGEST_MB * 1e6)
          throw new UnreadableFileError(`it is larger than ${LARGEST_MB} MB`);
        return Buffer.from(readBytes(descriptor, stats.size))
          .toString()
          .replace(/^\uFEFF/u, '');
      },
      { followLink: true },
    );
  } catch (cause) {
    throw new UserError(`Cannot read ${safePath(path)}: ${reasonOf(cause)}`, { cause });
  }
}

function inJson(path: string, text: string): Schedule | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    const looksMeant = /^\s*[[{]/u.test(text);
    const why = cause instanceof Error ? safeLine(cause.message) : '';
    throw new UserError(
      looksMeant
        ? `${safePath(path)} is not valid JSON: ${why}`
        : `${safePath(path)} is neither JSON nor iCalendar`,
      { hint: KNOWN, cause },
    );
  }
  return readPretalx(json) ?? readSessionize(json);
}

async function calendarIn(path: string, text: string): Promise<Schedule> {
  const { readICalendar } = await import('./icalendar.ts');
  try {
    return readICalendar(text);
  } catch (cause) {
    throw new UserError(`${safePath(path)} is not valid iCalendar`, {
      hint: 'Each BEGIN: line needs its END: line; export the file again',
      cause,
    });
  }
}
