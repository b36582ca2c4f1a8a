import { chooseBest } from '../../choosing/choose.ts';
import { defineCommand, type ExitCode } from '../../cli-definition/command.ts';
import type { Context } from '../../cli-definition/context.ts';
import {
  LISTING_OPTIONS,
  type ListingOptions,
  type Output,
  outputOf,
} from '../../cli-definition/listing-options.ts';
import { renderTopics } from '../../render/topics.ts';
import { nothingFound } from '../print/nothing-found.ts';
import { printEntries } from '../print/print-entries.ts';

export const topics = defineCommand<ListingOptions>({
  name: 'topics',
  summary: 'List the topics, or show what was said about one',
  details:
    'With a name: what each talk on that topic said about it, the oldest event first, and its terms.',
  arguments: [{ name: 'name', summary: 'A topic, as you remember it', complete: 'topics' }],
  options: LISTING_OPTIONS,
  examples: [
    ['topics', 'All topics, the most talked about first'],
    ['topics security', 'What each talk on a topic said about it, and its terms'],
  ],
  async run([name], options, context) {
    const asked = { options, output: outputOf(options, context), context };
    return name === undefined ? listAll(asked) : showOne(name, asked);
  },
});

interface Asked {
  readonly options: ListingOptions;
  readonly output: Output | undefined;
  readonly context: Context;
}

async function listAll({ context, ...asked }: Asked): Promise<ExitCode> {
  const library = await context.openLibrary();
  return printEntries(context, {
    ...asked,
    library,
    items: library.topics(),
    answerOf: (topics) => ({ topics }),
    list: 'topics',
    listing: ({ topics }) => topics,
    drawer: () => (topics) => renderTopics(topics, context.terminal),
    nothing: () => nothingFound(context, 'These notes have no topics.', [], 'talks'),
  });
}

async function showOne(name: string, { context, ...asked }: Asked): Promise<ExitCode> {
  const library = await context.openLibrary();
  const { match, found, nearest } = await library.findTopics(name);
  const [best] = found;
  const digest = best ? await library.digest(best) : { terms: [], passages: [] };
  if (match === 'typo' && best) context.say(`showing "${best.name}" for "${name}"`);
  return printEntries(context, {
    ...asked,
    library,
    items: digest.passages,
    chosen: await chooseBest(library, digest.passages, asked.options),
    leads: digest.terms,
    answerOf: (passages, terms) => ({ match, topics: found, terms, passages }),
    list: 'passages',
    listing: ({ digest: list }) => list,
    async drawer() {
      const { renderDigest } = await import('../../render/digest.ts');
      return (passages, terms) =>
        renderDigest(
          { title: best?.name ?? name, terms, passages, further: best?.terms ?? [] },
          context.terminal,
        );
    },
    nothing: () => nothingFound(context, `No topic is called "${name}".`, nearest, 'topics'),
  });
}
