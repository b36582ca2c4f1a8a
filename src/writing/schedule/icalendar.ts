import { convert } from 'ical2json';
import { memberOf } from './json-values.ts';
import { momentOf, type Schedule, type Session, scheduleOf } from './session.ts';

/**
 * Reads the events of a calendar (iCalendar, RFC 5545). All-day events and cancelled events are not talks.
 *
 * @throws the parser's error if the text is not a calendar
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

/** Joins folded lines. Blanks `:` and `;` in quoted parameters, which the parser would take for separators. */
const unfolded = (text: string): string =>
  text
    .replace(/\r?\n[ \t]/gu, '')
    .replace(HEAD, (head) =>
      head.replace(/"([^"]*)"/gu, (_, value: string) => value.replace(/[:;]/gu, ' ')),
    );

/** All values of a property, as objects if they have parameters; also all components of a name. */
function propertiesOf(component: unknown, name: string): readonly unknown[] {
  const value = memberOf(component, name);
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

const rawOf = (property: unknown): string =>
  typeof property === 'string' ? property : `${memberOf(property, '_') ?? ''}`;

/** The first value of a property as text (RFC 5545, 3.3.11); empty if there is none. */
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
 * pretalx writes the speakers after the title. An attendee without a `mailto:` address is a speaker, as Pentabarf
 * writes it; an attendee with one is a guest in somebody's own calendar.
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

/** Date and time of a start. A UTC time is converted to the time zone of the calendar, if it states one. */
function startOf(text: string, zone: string): Pick<Session, 'date' | 'time'> {
  const written = text.replace(START, '$1-$2-$3T$4:$5:$6$7');
  const moment = momentOf(written);
  if (!moment.time?.endsWith('UTC') || zone === '') return moment;
  try {
    // The Swedish locale writes dates as ISO 8601 does.
    return momentOf(new Date(written).toLocaleString('sv-SE', { timeZone: zone }));
  } catch {
    // The time zone is unknown, or the date is invalid.
    return moment;
  }
}
