import { type Entry, type SelectionOptions, selectEntries } from '../../choosing/choose.ts';
import { filterMatches } from '../../choosing/readings.ts';
import { NAME_FILTERS, type TalkFilter } from '../../library/talks.ts';
import type { Library } from '../../library.ts';
import { counted } from '../../model/text/counts.ts';
import { UserError } from '../../model/user-error.ts';
import { safeLine } from '../../render/text/safe-text.ts';
import { fitToDefaultBudget, nearestText, truncated } from './answer.ts';
import { defineTool, inputSchema, listSchema, outputSchema } from './tool.ts';

const KINDS = ['talks', 'topics', 'terms', 'notes', 'events', 'speakers'] as const;
type Kind = (typeof KINDS)[number];

interface Filters extends TalkFilter, Pick<SelectionOptions, 'since' | 'until'> {
  readonly tag?: string;
}

interface Arguments {
  readonly kind: Kind;
  readonly filters?: Filters;
  readonly offset?: number;
  readonly limit?: number;
}

/** An item of the list; `about` describes it in a few words. */
type Item = Entry & { readonly about: readonly (string | number | null | undefined)[] };

const USUAL_LIMIT = 20;
const DAY = { type: 'string', pattern: '^\\d{4}(-\\d\\d){0,2}$' } as const;
const TEXT = { type: 'string' } as const;

/** Filters that only some kinds have. */
const OF_KINDS: Readonly<Record<string, readonly Kind[]>> = {
  ...Object.fromEntries([...NAME_FILTERS, 'year'].map((name) => [name, ['talks']])),
  tag: ['notes'],
};

export const list = defineTool<Arguments>({
  name: 'list',
  description:
    'All talks, topics, terms, notes, events or speakers. Filter notes by tag; talks by topic, event, speaker, track, year.',
  input: inputSchema(
    {
      kind: { enum: KINDS },
      filters: inputSchema({
        ...Object.fromEntries(NAME_FILTERS.map((name) => [name, TEXT])),
        ...{ year: { type: 'integer' }, tag: TEXT, since: DAY, until: DAY },
      }),
      offset: { type: 'integer', minimum: 0, description: 'nextOffset of the same list' },
      limit: {
        type: 'integer',
        minimum: 1,
        maximum: 100,
        description: `${USUAL_LIMIT} by default`,
      },
    },
    'kind',
  ),
  output: outputSchema({
    items: listSchema('at', 'title', 'about'),
    nextOffset: { type: 'integer' },
  }),
  async run({ kind, filters = {}, offset = 0, limit = USUAL_LIMIT }, library) {
    for (const name of Object.keys(filters)) {
      if (OF_KINDS[name] && !OF_KINDS[name].includes(kind)) {
        throw new UserError(`${kind} have no ${name}`, {
          hint: `It is a filter of ${OF_KINDS[name].join(', ')}`,
        });
      }
    }
    const readings = await filterMatches(filters, library);
    const readAs = readings
      .filter((reading) => reading.readAs !== undefined)
      .map((reading) => `"${safeLine(reading.wanted)}" read as "${safeLine(reading.readAs ?? '')}"`)
      .join('; ');
    const items = await itemsOf(kind, filters, library);
    const chosen = await selectEntries(library, items, { ...filters, offset, limit });
    if (chosen.total === 0) {
      const nearest = readings.flatMap((reading) => reading.nearest.map(safeLine));
      return {
        text: `No ${kind} pass.${nearestText(nearest)}`,
        data: { items: [], total: 0, nearest },
      };
    }
    if (chosen.items.length === 0) throw new UserError(`There are only ${chosen.total} ${kind}`);
    return fitToDefaultBudget(chosen.items.length, (count, letters) => {
      const end = offset + count;
      const isMore = end < chosen.total;
      const shown = chosen.items.slice(0, count).map((item) => dataOf(item, letters));
      const head = `${offset + 1}-${end} of ${chosen.total} ${kind}`;
      return {
        text: [
          ...(readAs === '' ? [] : [readAs]),
          head,
          ...shown.map(textOf),
          ...(isMore ? [`More: offset ${end}`] : []),
        ].join('\n'),
        data: {
          items: shown,
          total: chosen.total,
          ...(readAs !== '' && { readAs }),
          ...(isMore && { nextOffset: end }),
        },
      };
    });
  },
});

async function itemsOf(
  kind: Kind,
  { tag, since: _, until: __, ...filter }: Filters,
  library: Library,
): Promise<readonly Item[]> {
  switch (kind) {
    case 'talks':
      return (await library.talks(filter)).map((talk) => ({
        ...talk,
        about: [talk.speakers.join(', '), talk.event?.name, talk.date ?? talk.event?.date],
      }));
    case 'topics':
      return library
        .topics()
        .map((topic) => ({ ...topic, about: [counted(topic.talks.length, 'talk')] }));
    case 'terms':
      return library.terms().map((term) => ({ ...term, about: [term.aliases.join(', ')] }));
    case 'notes':
      return library.notes(tag === undefined ? {} : { tag }).map((note) => ({
        ...note,
        about: [note.kind, note.date, note.tags.join(', ')],
      }));
    case 'events':
      return library.events().map((event) => ({
        ...event,
        about: [event.date ?? event.year, event.location, counted(event.talks.length, 'talk')],
      }));
    case 'speakers':
      return library.speakers().map((speaker) => ({
        ...speaker,
        about: [counted(speaker.talks.length, 'talk'), speaker.date],
      }));
  }
}

const dataOf = ({ file, line, title, about }: Item, letters: number) => ({
  at: `${safeLine(file)}:${line}`,
  title: truncated(safeLine(title), letters),
  about: truncated(safeLine(about.filter(Boolean).join('; ')), letters),
});

const textOf = ({ at, title, about }: ReturnType<typeof dataOf>): string =>
  `${at} ${title}${about && ` (${about})`}`.trim();
