import { defineCommand } from '../cli-definition/command.ts';
import type { Context } from '../cli-definition/context.ts';
import {
  LISTING_OPTIONS,
  type ListingOptions,
  type Output,
  outputOf,
} from '../cli-definition/listing-options.ts';
import { wholeNumber } from '../cli-definition/options.ts';
import type { TalkFilter } from '../library/talks.ts';
import type { NameMatch, TalkView } from '../library/views.ts';
import type { Library } from '../library.ts';
import { printForPrograms } from './print/for-programs.ts';
import type { Choice } from './print/listings.ts';
import { nothingFound } from './print/nothing-found.ts';
import { drawnReasons, drawnTalk, drawnTalkDetail } from './print/present.ts';

type Options = TalkFilter & ListingOptions & { readonly why?: boolean };

export const talks = defineCommand<Options>({
  name: 'talks',
  summary: 'List the talks, or show the one of that name',
  arguments: [{ name: 'name', summary: "A talk's title, as you remember it", complete: 'talks' }],
  options: [
    { flags: '--topic <name>', summary: 'Only talks on this topic', complete: 'topics' },
    { flags: '--event <name>', summary: 'Only talks of this event', complete: 'events' },
    { flags: '--speaker <name>', summary: 'Only talks by this person', complete: 'speakers' },
    { flags: '--track <name>', summary: 'Only talks of this track of a programme' },
    {
      flags: '--year <year>',
      summary: 'Only talks of this year',
      parse: wholeNumber('--year', 1, 2019),
    },
    ...LISTING_OPTIONS,
    { flags: '--why', summary: 'Show which line gave title, speakers, event and date' },
  ],
  examples: [
    ['talks', 'All talks'],
    ['talks --topic security', 'Talks on one topic'],
    ['talks "safe deployment"', 'The talk of about that name'],
    ['talks --year 2019 --json', 'For a program'],
    [String.raw`talks --template '{title}\t{file}:{line}'`, 'For a script, in your own words'],
    ['talks --why', 'Where each title, speaker, event and date was found'],
  ],
  async run([name], { why = false, ...filter }, context) {
    const asked = { filter, why, output: outputOf(filter, context), context };
    return name === undefined ? listAll(asked) : showOne(name, asked);
  },
});

interface Asked {
  readonly filter: TalkFilter;
  readonly why: boolean;
  readonly output: Output | undefined;
  readonly context: Context;
}

async function listAll({ filter, why, output, context }: Asked): Promise<0 | 1> {
  const library = await context.openLibrary();
  const found = await library.talks(filter);
  if (output) {
    const answer = { talks: why ? await withReasons(library, found) : found };
    const listing: Choice = ({ talks: list }) => list(found);
    await printForPrograms(context, { output, library, answer, listing });
  }
  if (found.length === 0) {
    const all = await library.talks();
    const why = all.length === 0 ? 'These notes hold no talks.' : 'No talk passes these filters.';
    return nothingFound(context, why, [], all.length === 0 ? 'search <words>' : 'talks');
  }
  if (output) return 0;
  if (why) return printReasons(library, found, context);
  const { renderTalks } = await import('../render/talks.ts');
  context.print(renderTalks(found.map(drawnTalk), context.terminal));
  return 0;
}

/** The talks, each with where its facts come from. */
async function withReasons(library: Library, found: readonly TalkView[]) {
  const reasons = await library.reasons();
  return found.map((talk) => ({ ...talk, why: reasons.ofTalk(talk.id) ?? null }));
}

async function printReasons(
  library: Library,
  found: readonly TalkView[],
  context: Context,
): Promise<0> {
  const { renderReasons } = await import('../render/reasons.ts');
  const talks = await withReasons(library, found);
  context.print(renderReasons(talks.flatMap(drawnReasons), context.terminal));
  return 0;
}

async function showOne(name: string, { filter, why, output, context }: Asked): Promise<0 | 1> {
  const library = await context.openLibrary();
  const { match, found, nearest } = await library.findTalks(name);
  const passing = new Set((await library.talks(filter)).map(({ id }) => id));
  const talks = found.filter(({ id }) => passing.has(id));
  if (output) {
    const answer = { match, talks: why ? await withReasons(library, talks) : talks };
    const listing: Choice = ({ talks: list }) => list(talks);
    await printForPrograms(context, { output, library, answer, listing });
  }
  const [best] = talks;
  if (best === undefined) {
    return nothingFound(context, `No talk is called "${name}".`, nearest, 'talks');
  }
  sayIfMisspelt(context, match, name, best);
  if (why && !output) return printReasons(library, talks, context);
  if (!output) {
    const { renderTalk, renderTalks } = await import('../render/talks.ts');
    const detail = talks.length === 1 || meansOne(match) ? library.talk(best.id) : undefined;
    context.print(
      detail
        ? renderTalk(drawnTalkDetail(detail), context.terminal)
        : renderTalks(talks.map(drawnTalk), context.terminal),
    );
  }
  return 0;
}

/** A start or a word of a title may stand for several talks; the other rungs stand for one. */
const meansOne = (match: NameMatch): boolean => match !== 'prefix' && match !== 'word';

const sayIfMisspelt = (context: Context, match: string, name: string, { title }: TalkView) => {
  if (match === 'typo') context.say(`showing "${title}" for "${name}"`);
};
