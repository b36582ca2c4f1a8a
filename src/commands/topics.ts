import { defineCommand } from './command.ts';
import type { Context } from './context.ts';
import { nothingFound } from './nothing-found.ts';
import { drawnTalk } from './present.ts';
import { printJson } from './print-json.ts';

export const topics = defineCommand({
  name: 'topics',
  summary: 'List the topics, or show the talks and terms of one',
  arguments: [{ name: 'name', summary: 'A topic, as you remember it', complete: 'topics' }],
  options: [],
  examples: [
    ['topics', 'All topics, the most talked about first'],
    ['topics security', 'The talks and terms of one topic'],
  ],
  async run([name], _options, context) {
    return name === undefined ? listAll(context) : showOne(name, context);
  },
});

async function listAll(context: Context): Promise<0 | 1> {
  const found = (await context.openLibrary()).topics();
  if (context.options.json) printJson(context, { topics: found });
  if (found.length === 0) {
    return nothingFound(context, 'These notes have no topics.', [], 'talks');
  }
  if (!context.options.json) {
    const { renderTopics } = await import('../render/topics.ts');
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

async function showOne(name: string, context: Context): Promise<0 | 1> {
  const library = await context.openLibrary();
  const { match, found, nearest } = await library.findTopics(name);
  if (context.options.json) printJson(context, { match, topics: found });
  const [best] = found;
  if (best === undefined) {
    return nothingFound(context, `No topic is called "${name}".`, nearest, 'topics');
  }
  if (match === 'typo') context.say(`showing "${best.name}" for "${name}"`);
  if (!context.options.json) {
    const talks = (await library.talks()).filter(({ id }) => best.talks.includes(id));
    const { renderTopic } = await import('../render/topics.ts');
    context.print(renderTopic({ ...best, talks: talks.map(drawnTalk) }, context.terminal));
  }
  return 0;
}
