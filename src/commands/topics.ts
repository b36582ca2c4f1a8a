import { defineCommand } from '../cli-definition/command.ts';
import type { Context } from '../cli-definition/context.ts';
import {
  LISTING_OPTIONS,
  type ListingOptions,
  type Output,
  outputOf,
} from '../cli-definition/listing-options.ts';
import { renderTopics } from '../render/topics.ts';
import { printForPrograms } from './print/for-programs.ts';
import type { Choice } from './print/listings.ts';
import { nothingFound } from './print/nothing-found.ts';

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
    const output = outputOf(options, context);
    return name === undefined ? listAll(output, context) : showOne(name, output, context);
  },
});

async function listAll(output: Output | undefined, context: Context): Promise<0 | 1> {
  const library = await context.openLibrary();
  const found = library.topics();
  if (output) {
    const listing: Choice = ({ topics: list }) => list(found);
    await printForPrograms(context, { output, library, answer: { topics: found }, listing });
  }
  if (found.length === 0) {
    return nothingFound(context, 'These notes have no topics.', [], 'talks');
  }
  if (!output) {
    const counts = found.map(({ id, name, talks, terms }) => ({
      id,
      name,
      talks: talks.length,
      terms: terms.length,
    }));
    context.print(renderTopics(counts, context.terminal));
  }
  return 0;
}

async function showOne(name: string, output: Output | undefined, context: Context): Promise<0 | 1> {
  const library = await context.openLibrary();
  const { match, found, nearest } = await library.findTopics(name);
  const [best] = found;
  const digest = best ? await library.digest(best) : { terms: [], passages: [] };
  if (output) {
    const answer = { match, topics: found, ...digest };
    const listing: Choice = ({ digest: list }) => list(digest.passages);
    await printForPrograms(context, { output, library, answer, listing });
  }
  if (best === undefined) {
    return nothingFound(context, `No topic is called "${name}".`, nearest, 'topics');
  }
  if (match === 'typo') context.say(`showing "${best.name}" for "${name}"`);
  if (!output) {
    const { printDigest } = await import('./print/print-digest.ts');
    printDigest(context, { ...digest, title: best.name, further: best.terms });
  }
  return 0;
}
