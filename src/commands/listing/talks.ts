import { filterMatches } from '../../choosing/readings.ts';
import { defineCommand, type ExitCode } from '../../cli-definition/command.ts';
import type { Context } from '../../cli-definition/context.ts';
import { LISTING_OPTIONS, type ListingOptions } from '../../cli-definition/listing-options.ts';
import { wholeNumber } from '../../cli-definition/options.ts';
import { filterIn, type TalkFilter } from '../../library/talks.ts';
import type { NameMatch, TalkView } from '../../library/views.ts';
import type { Library } from '../../library.ts';
import { renderTalk, renderTalks } from '../../render/talks.ts';
import { nothingFound } from '../print/nothing-found.ts';
import { printListing } from '../print/print-entries.ts';
import { printCorrection } from '../print/print-relaxations.ts';

type Options = TalkFilter & ListingOptions & { readonly why?: boolean };

export const talks = defineCommand<Options>({
  name: 'talks',
  summary: 'List the talks, or show one',
  arguments: [{ name: 'name', summary: "A talk's title, as you remember it", complete: 'talks' }],
  options: [
    { flags: '--topic <name>', summary: 'Only talks on this topic', complete: 'topics' },
    { flags: '--event <name>', summary: 'Only talks of this event', complete: 'events' },
    { flags: '--speaker <name>', summary: 'Only talks by this person', complete: 'speakers' },
    {
      flags: '--track <name>',
      summary: 'Only talks of this track of a programme',
      complete: 'tracks',
    },
    {
      flags: '--year <year>',
      summary: 'Only talks of this year',
      parse: wholeNumber('--year', 1, 2019),
    },
    ...LISTING_OPTIONS,
    { flags: '--why', summary: 'Show where title, speakers, event and date were found' },
  ],
  examples: [
    ['talks', 'All talks'],
    ['talks --topic security', 'Talks on one topic'],
    ['talks "safe deployment"', 'The talk with a name like that'],
    ['talks --year 2019 --json', 'For a program'],
    [String.raw`talks --template '{title}\t{file}:{line}'`, 'For a script, in your own format'],
    ['talks --why', 'Where each title, speaker, event and date was found'],
  ],
  run: ([name], { why = false, ...options }, context) =>
    name === undefined ? listAll(why, options, context) : showOne(name, why, options, context),
});

type Asked = TalkFilter & ListingOptions;

const listAll = (why: boolean, options: Asked, context: Context): Promise<ExitCode> =>
  printListing(context, options, 'talks', async (library) => ({
    ...(await listed(await library.talks(filterIn(options)), why, library)),
    async nothing() {
      const all = await library.talks();
      const what = all.length === 0 ? 'These notes have no talks.' : 'No talk matches.';
      const readings = await filterMatches(options, library);
      const nearest = readings.flatMap((reading) => reading.nearest);
      return nothingFound(context, what, nearest, all.length === 0 ? 'search <words>' : 'talks');
    },
  }));

/** The talks; with `--why`, each has the evidence for its facts. */
async function listed(talks: readonly TalkView[], why: boolean, library: Library) {
  if (!why) return { items: talks, drawer: () => renderTalks };
  const reasons = await library.reasons();
  return {
    items: talks.map((talk) => ({ ...talk, why: reasons.ofTalk(talk.id) ?? null })),
    drawer: async () => (await import('../../render/reasons.ts')).renderReasons,
  };
}

const showOne = (name: string, why: boolean, options: Asked, context: Context): Promise<ExitCode> =>
  printListing(context, options, 'talks', async (library) => {
    const { match, found, nearest } = await library.findTalks(name);
    const passing = new Set((await library.talks(filterIn(options))).map(({ id }) => id));
    const talks = found.filter(({ id }) => passing.has(id));
    const [best] = talks;
    printCorrection(context, match, name, best?.title);
    const isOne = talks.length === 1 || meansOne(match);
    const all = await listed(talks, why, library);
    return {
      ...all,
      answerOf: (shown) => ({ match, talks: shown }),
      drawer() {
        const detail = best && isOne && !why ? library.talk(best.id) : undefined;
        return detail ? (_, terminal) => renderTalk(detail, terminal) : all.drawer();
      },
      nothing: () => nothingFound(context, `No talk is called "${name}".`, nearest, 'talks'),
    };
  });

/** The start or a word of a title may match several talks; other kinds of match mean one. */
const meansOne = (match: NameMatch): boolean => match !== 'prefix' && match !== 'word';
