import { needsAll, selectEntries } from '../../choosing/choose.ts';
import { defineCommand } from '../../cli-definition/command.ts';
import {
  LIMIT,
  type ListingOptions,
  listingOptions,
} from '../../cli-definition/listing-options.ts';
import { readersLanguage } from '../../cli-definition/readers-language.ts';
import { DEFAULT_LIMIT } from '../../library/index-answers.ts';
import type { Library } from '../../library.ts';
import { filesWithErrors } from '../../model/diagnostic.ts';
import { leftOutText } from '../../model/left-out.ts';
import { counted } from '../../model/text/counts.ts';
import { renderHits } from '../../render/hits.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../search/types.ts';
import { nextCommand } from '../print/next-command.ts';
import { nothingFound } from '../print/nothing-found.ts';
import { numberResults } from '../print/number-results.ts';
import { printListing } from '../print/print-entries.ts';
import { printRelaxations } from '../print/print-relaxations.ts';

interface Options extends ListingOptions {
  readonly type?: DocumentKind;
  readonly regex?: boolean;
  readonly literal?: boolean;
  readonly explain?: boolean;
  readonly all?: boolean;
}

const QUERY_LANGUAGE = `Words may be misspelt, run together or abbreviated. To say more:
  '"exact phrase"'            these words, in this order
  -word, NOT word             not this word
  this OR that                either
  server*                     words that begin so
  title:x speaker:x topic:x   in this field only; also event:, track:, path: and type:
  status:draft                notes with this in a field of their front matter, whatever it is called
  year:2019, year:2017..2019  from these years; also year:>2018
  date:2019-03-29             from this day; also date:2019-03, after:2019-03, before:2020`;

/** A limit above the number of hits in any notes. */
const EVERY_HIT = 1e9;

export const search = defineCommand<Options>({
  name: 'search',
  summary: 'Search everything: talks, topics, glossary, notes',
  details: `${QUERY_LANGUAGE}

On a terminal the results are numbered: \`show 2\` and \`edit 2\` take the second.`,
  arguments: [{ name: 'words', summary: 'What to look for', required: true, variadic: true }],
  hyphenatedWords: true,
  options: [
    {
      flags: '--type <kind>',
      summary: 'Only results of this kind',
      choices: DOCUMENT_KINDS,
    },
    {
      flags: '--regex',
      summary: 'Search by regular expression; results come in file order',
    },
    { flags: '--literal', summary: 'Search for the words as typed: no operators, no fields' },
    { flags: '--all', summary: 'Also show copies and translations of a page' },
    { flags: '--explain', summary: 'Explain why each result ranks where it does' },
    ...listingOptions(LIMIT),
  ],
  examples: [
    ['search cold start', 'Everything about cold starts, best first'],
    ['search coldstrat', 'Typos are forgiven, and said'],
    ['search "blast radius" --type term --limit 3', 'Only glossary terms, at most three'],
    ['search serverless -security', 'One word, but not the other'],
    ['search --regex "v\\d+\\.\\d+"', 'A pattern, as with grep'],
    ['search encryption --json', 'The same for a program'],
    ['search retry --format vimgrep', 'For an editor: file:line:column:text'],
  ],
  async run(words, options, context) {
    const { type, regex, literal, explain, all } = options;
    const query = words.join(' ');
    const { limit = DEFAULT_LIMIT, offset = 0 } = options;
    const isAllNeeded = needsAll(options);
    return printListing(context, options, 'hits', async (library) => {
      const answer = library.search(query, {
        limit: isAllNeeded ? EVERY_HIT : offset + limit,
        ...(type === undefined ? {} : { kinds: [type] }),
        ...(regex === undefined ? {} : { regex }),
        ...(literal === undefined ? {} : { literal }),
        ...(all === undefined ? {} : { unfolded: all }),
        language: readersLanguage(process.env),
      });
      printRelaxations(context, answer.relaxed);
      // Titles are not marked for a pattern or literal words: the excerpt shows these matches.
      const isMarked = context.terminal.color !== undefined && !regex && !literal;
      const { listing: command } = answer;
      if (command) context.say(`For all of them: ${await nextCommand(context, command)}`);
      return {
        items: answer.hits,
        chosen: isAllNeeded
          ? await selectEntries(library, answer.hits, { ...options, limit })
          : { items: answer.hits.slice(offset), total: answer.total },
        answerOf: (hits) => ({ ...answer, hits }),
        drawer: () => (hits, terminal) =>
          renderHits(hits, terminal, {
            matchesIn: isMarked ? library.marker(query) : undefined,
            explain,
          }),
        seen: (hits) => numberResults(context, hits),
        async nothing() {
          const others = [leftOutText(await library.leftOut()), unreadText(library)]
            .filter(Boolean)
            .join('; ');
          const isDated = answer.total > 0 ? ' with a date that passes' : '';
          const what =
            query.trim() === ''
              ? 'Nothing to look for.'
              : `Nothing found for "${query}"${isDated}${others && `; ${others}`}.`;
          return nothingFound(context, what, answer.nearest, 'topics');
        },
      };
    });
  },
});

/**
 * How many notes could not be read entirely, so that what was looked for may be in them; empty for none, and if they
 * have just been read, since a warning has said it then.
 */
function unreadText(library: Library): string {
  const { diagnostics, isNew } = library.status();
  const files = filesWithErrors(diagnostics);
  return isNew || files.length === 0
    ? ''
    : `${counted(files.length, 'note')} could not be read, or not whole (serverless-notes check)`;
}
