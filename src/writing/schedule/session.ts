import { isRealDay } from '../../model/text/real-day.ts';

/** A talk as a conference's programme announces it. The texts are raw, and may contain anything. */
export interface Session {
  readonly title: string;
  readonly speakers: readonly string[];
  /** The date in the conference's time zone, as `2024-05-16`. */
  readonly date?: string | undefined;
  /** The time in the conference's time zone, as `10:00`; `10:00 UTC` if the local time is unknown. */
  readonly time?: string | undefined;
  readonly room?: string | undefined;
  readonly track?: string | undefined;
  readonly abstract?: string | undefined;
  readonly url?: string | undefined;
  /** The identifier of the talk in its programme; it stays the same if the title changes. */
  readonly uid?: string | undefined;
}

/** The content of a programme's file. */
export interface Schedule {
  /** The conference's name, if the file states it. */
  readonly event?: string | undefined;
  readonly sessions: readonly Session[];
  /** Number of entries that are not talks: breaks, all-day events, cancelled and untitled entries. */
  readonly leftOut: number;
}

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::[\d.]+)?(Z|[+-]00:?00)?)?/u;

/** Local date and time of `2024-05-16T10:00:00+02:00`; a time in UTC is marked as such. */
export function momentOf(text: string): Pick<Session, 'date' | 'time'> {
  const [, date, time, utc] = MOMENT.exec(text) ?? [];
  if (date === undefined || !isRealDay(date)) return {};
  return { date, time: time && utc ? `${time} UTC` : time };
}

/** The schedule of these entries; undefined entries and entries without a title are left out. */
export function scheduleOf(event: string, entries: readonly (Session | undefined)[]): Schedule {
  const sessions = entries.filter((entry) => entry !== undefined && entry.title.trim() !== '');
  return {
    event: event.trim() || undefined,
    sessions: sessions as readonly Session[],
    leftOut: entries.length - sessions.length,
  };
}
