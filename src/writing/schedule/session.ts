import { isRealDay } from '../../model/text/real-day.ts';

/** A talk as a conference's programme announces it; texts as they are there, whatever is in them. */
export interface Session {
  readonly title: string;
  readonly speakers: readonly string[];
  /** Where the conference is, as `2024-05-16`. */
  readonly date?: string | undefined;
  /** There, as `10:00`; `10:00 UTC` where it is not said what time that is there. */
  readonly time?: string | undefined;
  readonly room?: string | undefined;
  readonly track?: string | undefined;
  readonly abstract?: string | undefined;
  readonly url?: string | undefined;
  /** What tells it from all others of its programme, however its title changes. */
  readonly uid?: string | undefined;
}

/** What a file with a programme holds. */
export interface Schedule {
  /** The conference's name, where the file says it. */
  readonly event?: string | undefined;
  readonly sessions: readonly Session[];
  /** How many entries are no talks: breaks, whole days, what was cancelled or has no title. */
  readonly leftOut: number;
}

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::[\d.]+)?(Z|[+-]00:?00)?)?/u;

/** Date and time of `2024-05-16T10:00:00+02:00`, as they are there. */
export function momentOf(text: string): Pick<Session, 'date' | 'time'> {
  const [, date, time, utc] = MOMENT.exec(text) ?? [];
  if (date === undefined || !isRealDay(date)) return {};
  return { date, time: time && utc ? `${time} UTC` : time };
}

/** How many of these entries are talks, and which. */
export function scheduleOf(event: string, entries: readonly (Session | undefined)[]): Schedule {
  const sessions = entries.filter((entry) => entry !== undefined && entry.title.trim() !== '');
  return {
    event: event.trim() || undefined,
    sessions: sessions as readonly Session[],
    leftOut: entries.length - sessions.length,
  };
}
