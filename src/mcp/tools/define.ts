import type { TermView } from '../../library/views.ts';
import { safeLine } from '../../render/text/safe-text.ts';
import { blocks, fitToDefaultBudget, namesWithin, nearestText, truncated } from './answer.ts';
import { defineTool, inputSchema, outputSchema } from './tool.ts';

interface Arguments {
  readonly term: string;
}

export const define = defineTool<Arguments>({
  name: 'define',
  description: 'Every definition of a term, alias or abbreviation, with its place.',
  input: inputSchema({ term: { type: 'string', minLength: 1, maxLength: 200 } }, 'term'),
  output: outputSchema({
    definitions: {
      type: 'array',
      items: {
        type: 'object',
        properties: { at: { type: 'string' }, term: { type: 'string' }, text: { type: 'string' } },
      },
    },
    aliases: { type: 'array', items: { type: 'string' } },
    related: { type: 'array', items: { type: 'string' } },
  }),
  async run({ term: wanted }, library) {
    const { match, found, nearest } = await library.findTerms(wanted);
    const [best] = found;
    if (best === undefined) {
      return {
        text: `No note defines "${safeLine(wanted)}".${nearestText(nearest)} search looks for it in all notes.`,
        data: { definitions: [], total: 0, nearest: nearest.map(safeLine) },
      };
    }
    const readAs = match === 'typo' ? safeLine(best.term) : '';
    const definitions = found.flatMap(definitionsOf);
    return fitToDefaultBudget(definitions.length, (count, letters) => {
      const shown = definitions
        .slice(0, count)
        .map(({ text, ...where }) => ({ ...where, text: truncated(text, letters) }));
      const aliases = namesWithin(best.aliases.map(safeLine), letters);
      const related = namesWithin(best.related.map(safeLine), letters);
      return {
        text: blocks(
          readAs && `Read "${safeLine(wanted)}" as "${readAs}".`,
          ...shown.map(({ at, term, text }) => `${at} ${term}\n${text}`),
          aliases.length > 0 ? `Also called: ${aliases.join(', ')}` : '',
          related.length > 0 ? `Related: ${related.join(', ')}` : '',
          count < definitions.length
            ? `${definitions.length - count} more definitions left out.`
            : '',
        ),
        data: {
          definitions: shown,
          aliases,
          related,
          total: definitions.length,
          ...(readAs && { readAs }),
        },
      };
    });
  },
});

const definitionsOf = ({ term, definitions }: TermView) =>
  definitions.map(({ file, line, text }) => ({
    at: `${safeLine(file)}:${line}`,
    term: safeLine(term),
    text: safeLine(text),
  }));
