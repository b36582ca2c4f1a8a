import type { Event } from '../../model/notes.ts';
import type { Place } from '../../model/place.ts';
import type { NoteFacts } from '../facts/types.ts';
import { Ids, slugOf } from '../lexicon/names.ts';

/** An event as one note states it, before {@link Events} merges it. */
export interface EventFact {
  readonly name: string;
  readonly date?: string | undefined;
  readonly location?: string | undefined;
  readonly place: Place;
}

/** Collects events by name and year, so that all notes that name an event share one entry. */
export class Events {
  readonly list: Event[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly ids = new Ids();

  /** Adds an event and returns its index in {@link list}. Of several dates, the earliest counts. */
  add(fact: EventFact): number {
    const year = yearOf(fact.date) ?? yearOf(fact.name);
    const name = keyOf(fact.name);
    const known = this.find(name, year);
    if (known !== undefined) {
      this.learn(known, fact, year);
      return known;
    }
    const index = this.list.length;
    this.list.push({
      id: this.ids.take(fact.name, 'event', [year === undefined ? '' : String(year)]),
      name: fact.name,
      ...(isIsoDate(fact.date) && { date: fact.date }),
      ...(year !== undefined && { year }),
      ...(fact.location !== undefined && { location: fact.location }),
      place: fact.place,
    });
    this.byKey.set(`${name} ${year ?? ''}`, index);
    if (!this.byKey.has(`${name} any`)) this.byKey.set(`${name} any`, index);
    return index;
  }

  /** The event with a name and year, else one without a year. Without a year, the first of that name. */
  private find(name: string, year: number | undefined): number | undefined {
    if (year === undefined) return this.byKey.get(`${name} any`);
    return this.byKey.get(`${name} ${year}`) ?? this.byKey.get(`${name} `);
  }

  private learn(index: number, fact: EventFact, year: number | undefined): void {
    const known = this.list[index];
    if (!known) return;
    const date = isIsoDate(fact.date) ? fact.date : undefined;
    const earlier = date !== undefined && (known.date === undefined || date < known.date);
    this.list[index] = {
      ...known,
      ...(earlier && { date }),
      ...(known.year === undefined && year !== undefined && { year }),
      ...(known.location === undefined &&
        fact.location !== undefined && { location: fact.location }),
    };
    if (known.year === undefined && year !== undefined) {
      this.byKey.set(`${keyOf(known.name)} ${year}`, index);
      this.byKey.delete(`${keyOf(known.name)} `);
    }
  }
}

/** Events are compared by name without the year, which some notes write in the name. */
const keyOf = (name: string): string => slugOf(name).replace(/-(?:19|20)\d\d$/, '');

function isIsoDate(date: string | undefined): date is string {
  return date !== undefined && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date);
}

/** The year in an ISO date or in a name such as `DevOps Days 2017`. */
export function yearOf(text: string | undefined): number | undefined {
  const year = /(?<!\d)(?:19[89]\d|20\d\d)(?!\d)/.exec(text ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

/** The event that an event note describes. */
export function eventOfNote(facts: NoteFacts): EventFact {
  const { fields, whole, path } = facts;
  return {
    name: fields.event?.value ?? whole.title.value,
    date: fields.date?.value,
    location: fields.location?.value,
    place: { file: path, line: whole.title.line },
  };
}
