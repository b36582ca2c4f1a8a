import type { TalkFilter } from '../library/talks.ts';
import type { NameMatch, TalkView } from '../library/views.ts';
import { defineCommand } from './command.ts';
import type { Context } from './context.ts';
import { printForPrograms } from './for-programs.ts';
import { LISTING_OPTIONS, type ListingOptions, outputOf } from './listing-options.ts';
import type { Choice } from './listings.ts';
import { nothingFound } from './nothing-found.ts';
import { wholeNumber } from './options.ts';
import { drawnTalk, drawnTalkDetail } from './present.ts';

type Options = TalkFilter & ListingOptions;

export const talks = defineCommand<Options>({
  name: 'talks',
  summary: 'List the talks, or show the one of that name',
  arguments: [{ name: 'name', summary: "A talk's title, as you remember it", complete: 'talks' }],
  options: [
    { flags: '--topic <name>', summary: 'Only talks on this topic', complete: 'topics' },
    { flags: '--event <name>', summary: 'Only talks of this event', complete: 'events' },
    { flags: '--speaker <name>', summary: 'Only talks by this person', complete: 'speakers' },
    {
      flags: '--year <year>',
      summary: 'Only talks of this year',
      parse: wholeNumber('--year', 1),
    },
    ...LISTING_OPTIONS,
  ],
  examples: [
    ['talks', 'All talks'],
    ['talks --topic security', 'Talks on one topic'],
    ['talks "safe deployment"', 'The talk of about that name'],
    ['talks --year 2019 --json', 'For a program'],
    [String.raw`talks --template '{title}\t{file}:{line}'`, 'For a script, in your own words'],
  ],
  async run([name], options, context) {
    return name === undefined ? listAll(options, context) : showOne(name, options, context);
  },
});

async function listAll(options: Options, context: Context): Promise<0 | 1> {
  const output = outputOf(options, context);
  const library = await context.openLibrary();
  const found = await library.talks(options);
  if (output) {
    const listing: Choice = ({ talks: list }) => list(found);
    await printForPrograms(context, { output, library, answer: { talks: found }, listing });
  }
  if (found.length === 0) {
    const all = await library.talks();
    const why = all.length === 0 ? 'These notes hold no talks.' : 'No talk passes these filters.';
    return nothingFound(context, why, [], all.length === 0 ? 'search <words>' : 'talks');
  }
  if (!output) {
    const { renderTalks } = await import('../render/talks.ts');
    context.print(renderTalks(found.map(drawnTalk), context.terminal));
  }
  return 0;
}

async function showOne(name: string, options: Options, context: Context): Promise<0 | 1> {
  const output = outputOf(options, context);
  const library = await context.openLibrary();
  const { match, found, nearest } = await library.findTalks(name);
  const passing = new Set((await library.talks(options)).map(({ id }) => id));
  const talks = found.filter(({ id }) => passing.has(id));
  if (output) {
    const listing: Choice = ({ talks: list }) => list(talks);
    await printForPrograms(context, { output, library, answer: { match, talks }, listing });
  }
  const [best] = talks;
  if (best === undefined) {
    return nothingFound(context, `No talk is called "${name}".`, nearest, 'talks');
  }
  sayIfMisspelt(context, match, name, best);
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
