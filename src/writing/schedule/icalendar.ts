import { convert } from 'ical2json';
import { memberOf } from './json-values.ts';
import { momentOf, type Schedule, type Session, scheduleOf } from './session.ts';

/**
 * The events of a calendar (iCalendar, RFC 5545). Whole days and what was cancelled are no talks.
 *
 * @throws whatever the parser does where the text is none
 */
export function readICalendar(text: string): Schedule {
  const calendars = propertiesOf(convert(unfolded(text)), 'VCALENDAR');
  const [first] = calendars;
  const sessions = calendars.flatMap((calendar) =>
    propertiesOf(calendar, 'VEVENT').map((event) => sessionOf(event, calendar)),
  );
  return scheduleOf(propertyText(first, 'X-WR-CALNAME') || propertyText(first, 'NAME'), sessions);
}

/** The name of a property, and its parameters. */
const HEAD = /^[\w-]+(?:;[\w-]+=(?:"[^"\n]*"|[^":;\n])*)+/gmu;

/** Lines that go on in the next put together; in quoted parameters nothing that parts them, which the parser cannot tell. */
const unfolded = (text: string): string =>
  text
    .replace(/\r?\n[ \t]/gu, '')
    .replace(HEAD, (head) =>
      head.replace(/"([^"]*)"/gu, (_, value: string) => value.replace(/[:;]/gu, ' ')),
    );

/** All values of a property, with its parameters where it has some; all parts of a name. */
function propertiesOf(component: unknown, name: string): readonly unknown[] {
  const value = memberOf(component, name);
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

const rawOf = (property: unknown): string =>
  typeof property === 'string' ? property : `${memberOf(property, '_') ?? ''}`;

/** The first value of a property as text (RFC 5545, 3.3.11); empty where there is none. */
const propertyText = (component: unknown, name: string): string =>
  rawOf(propertiesOf(component, name)[0] ?? '').replace(/\\([\\;,nN])/gu, (_, sign: string) =>
    sign.toLowerCase() === 'n' ? '\n' : sign,
  );

function sessionOf(event: unknown, calendar: unknown): Session | undefined {
  const start = rawOf(propertiesOf(event, 'DTSTART')[0] ?? '');
  if (propertyText(event, 'STATUS') === 'CANCELLED' || /^\d{8}$/u.test(start)) return undefined;
  return {
    ...titleAndSpeakers(event, calendar),
    ...startOf(start, propertyText(calendar, 'X-WR-TIMEZONE')),
    room: propertyText(event, 'LOCATION'),
    track: propertyText(event, 'CATEGORIES'),
    abstract: propertyText(event, 'DESCRIPTION'),
    url: propertyText(event, 'URL'),
    uid: propertyText(event, 'UID'),
  };
}

/**
 * pretalx has the speakers behind the title. Who attends without an address is a speaker of a programme, as Pentabarf
 * writes it; with one it is a guest of somebody's own calendar.
 */
function titleAndSpeakers(event: unknown, calendar: unknown): Pick<Session, 'title' | 'speakers'> {
  const summary = propertyText(event, 'SUMMARY');
  const at = summary.lastIndexOf(' - ');
  if (/pretalx/iu.test(propertyText(calendar, 'PRODID')) && at >= 0) {
    return { title: summary.slice(0, at), speakers: summary.slice(at + 3).split(/,\s*/u) };
  }
  const attendees = propertiesOf(event, 'ATTENDEE').filter(
    (each) => !/^mailto:/iu.test(rawOf(each)),
  );
  return { title: summary, speakers: attendees.map((each) => `${memberOf(each, 'CN') ?? ''}`) };
}

const START = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)/u;

/** A time of the whole world is told in the calendar's zone, where that is said. */
function startOf(text: string, zone: string): Pick<Session, 'date' | 'time'> {
  const written = text.replace(START, '$1-$2-$3T$4:$5:$6$7');
  const moment = momentOf(written);
  if (!moment.time?.endsWith('UTC') || zone === '') return moment;
  try {
    // Sweden writes its dates as ISO 8601 does.
    return momentOf(new Date(written).toLocaleString('sv-SE', { timeZone: zone }));
  } catch {
    // A zone that nobody knows, or no such moment.
    return moment;
  }
}
