import { selectByRank } from '../../choosing/choose.ts';
import { defineCommand, type ExitCode } from '../../cli-definition/command.ts';
import type { Context } from '../../cli-definition/context.ts';
import { LISTING_OPTIONS, type ListingOptions } from '../../cli-definition/listing-options.ts';
import { renderTopics } from '../../render/topics.ts';
import { nothingFound } from '../print/nothing-found.ts';
import { printListing } from '../print/print-entries.ts';
import { printCorrection } from '../print/print-relaxations.ts';

export const topics = defineCommand<ListingOptions>({
  name: 'topics',
  summary: 'List the topics, or show what was said about one',
  details:
    'With a name: what each talk on that topic said about it, the oldest event first, and its terms. If no talk has it, other notes answer.',
  arguments: [{ name: 'name', summary: 'A topic, as you remember it', complete: 'topics' }],
  options: LISTING_OPTIONS,
  examples: [
    ['topics', 'All topics, the most talked about first'],
    ['topics security', 'What each talk on a topic said about it, and its terms'],
  ],
  run: ([name], options, context) =>
    name === undefined ? listAll(options, context) : showOne(name, options, context),
});

const listAll = (options: ListingOptions, context: Context): Promise<ExitCode> =>
  printListing(context, options, 'topics', (library) => ({
    items: library.topics(),
    drawer: () => renderTopics,
    nothing: () => nothingFound(context, 'These notes have no topics.', [], 'talks'),
  }));

const showOne = (name: string, options: ListingOptions, context: Context): Promise<ExitCode> =>
  printListing(context, options, 'digest', async (library) => {
    const { match, found, nearest } = await library.findTopics(name);
    const [best] = found;
    const digest = best ? await library.digest(best) : { terms: [], passages: [] };
    printCorrection(context, match, name, best?.name);
    const said = { title: best?.name ?? name, further: best?.terms ?? [] };
    return {
      list: 'passages',
      items: digest.passages,
      chosen: await selectByRank(library, digest.passages, options),
      leads: digest.terms,
      answerOf: (passages, terms) => ({ match, topics: found, terms, passages }),
      async drawer() {
        const { renderDigest } = await import('../../render/digest.ts');
        return (passages, terminal, terms) => renderDigest({ ...said, terms, passages }, terminal);
      },
      ...(best === undefined && {
        nothing: () => nothingFound(context, `No topic is called "${name}".`, nearest, 'topics'),
      }),
    };
  });
