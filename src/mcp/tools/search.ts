import type { HitView } from '../../library/views.ts';
import { relaxationText } from '../../render/relaxations.ts';
import { safeLine } from '../../render/text/safe-text.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../search/types.ts';
import { blocks, DEFAULT_BUDGET, fitToBudget, nearestText } from './answer.ts';
import { BUDGET, defineTool, inputSchema, listSchema, outputSchema } from './tool.ts';

interface Arguments {
  readonly query: string;
  readonly kinds?: readonly DocumentKind[];
  readonly limit?: number;
  readonly budget?: number;
}

/** Default number of hits. A person skims a hit at a glance, but a model pays for each in tokens. */
const USUAL_LIMIT = 5;
const MOST = 50;

export const search = defineTool<Arguments>({
  name: 'search',
  description:
    'Best passages. Typos are forgiven; also "phrase", -word, OR, word*, speaker:x, topic:x, year:2019, after:2019-03.',
  input: inputSchema(
    {
      query: { type: 'string', minLength: 1, maxLength: 1000 },
      kinds: { type: 'array', items: { enum: DOCUMENT_KINDS } },
      limit: {
        type: 'integer',
        minimum: 1,
        maximum: MOST,
        description: `${USUAL_LIMIT} by default`,
      },
      budget: BUDGET,
    },
    'query',
  ),
  output: outputSchema({ hits: listSchema('at', 'kind', 'title', 'section', 'excerpt') }),
  run({ query, kinds, limit = USUAL_LIMIT, budget = DEFAULT_BUDGET }, library) {
    const { hits, total, relaxed, nearest } = library.search(query, {
      limit,
      ...(kinds && kinds.length > 0 && { kinds }),
    });
    const readAs = relaxationText(relaxed);
    if (hits.length === 0) {
      return {
        text: `Nothing found for "${safeLine(query)}".${nearestText(nearest)}`,
        data: { hits: [], total: 0, nearest: nearest.map(safeLine) },
      };
    }
    return fitToBudget(hits.length, budget, (count) => ({
      text: blocks(
        readAs,
        ...hits.slice(0, count).map(textOf),
        rest(count, { shown: hits.length, total, limit, budget }),
      ),
      data: { hits: hits.slice(0, count).map(dataOf), total, ...(readAs && { readAs }) },
    }));
  },
});

interface Cut {
  readonly shown: number;
  readonly total: number;
  readonly limit: number;
  readonly budget: number;
}

/** How many hits are missing, and how to get them. */
function rest(count: number, { shown, total, limit, budget }: Cut): string {
  if (count < shown) return `${shown - count} more exceed ${budget} tokens: raise budget.`;
  if (count === total) return '';
  return `${count} of ${total}${limit < MOST ? ': raise limit for more' : ': say more in query'}.`;
}

const placeOf = ({ file, line }: HitView): string => `${safeLine(file)}:${line}`;

/** The heading that contains the hit; empty if it equals the title. */
const sectionOf = ({ heading, title }: HitView): string =>
  heading === title ? '' : safeLine(heading);

function textOf(hit: HitView): string {
  const section = sectionOf(hit);
  const name = safeLine(hit.title) + (section === '' ? '' : ` > ${section}`);
  const kind = hit.kind === 'talk' || hit.kind === 'note' ? '' : ` (${hit.kind})`;
  return `${placeOf(hit)} ${name}${kind}\n${safeLine(hit.excerpt)}`.trimEnd();
}

const dataOf = (hit: HitView) => ({
  at: placeOf(hit),
  kind: hit.kind,
  title: safeLine(hit.title),
  ...(sectionOf(hit) !== '' && { section: sectionOf(hit) }),
  excerpt: safeLine(hit.excerpt),
});
