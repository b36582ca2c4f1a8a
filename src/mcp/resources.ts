import {
  type McpServer,
  ResourceNotFoundError,
  ResourceTemplate,
} from '@modelcontextprotocol/server';
import type { Library } from '../library.ts';
import { decoded } from '../model/text/decoded.ts';
import { safeLine, safeSource } from '../render/text/safe-text.ts';
import { completed } from './completed.ts';
import { libraryForRequest, refreshedLibrary } from './fresh-library.ts';

const OVERVIEW = 'notes://overview';
const MARKDOWN = 'text/markdown';
/** Most topics, and most events, that the overview names. */
const MOST_NAMED = 20;

/** Registers the notes by their addresses, and a page with an overview. */
export function addResources(server: McpServer, opening: Promise<Library>): void {
  server.registerResource(
    'overview',
    OVERVIEW,
    { title: 'What the notes hold', mimeType: MARKDOWN },
    async (uri, ctx) => ({
      contents: [
        {
          uri: uri.href,
          mimeType: MARKDOWN,
          text: overviewOf(await libraryForRequest(opening, ctx)),
        },
      ],
    }),
  );
  const template = new ResourceTemplate('notes://{+file}', {
    list: undefined,
    complete: {
      file: async (typed) =>
        completed(decoded(typed), (await refreshedLibrary(opening)).files()).map(encoded),
    },
  });
  server.registerResource(
    'note',
    template,
    { title: 'A note', description: 'The Markdown of one file', mimeType: MARKDOWN },
    async (uri, { file }, ctx) => {
      const library = await libraryForRequest(opening, ctx);
      const wanted = decoded(`${file}`);
      if (!library.files().includes(wanted)) {
        throw new ResourceNotFoundError(uri.href, `No note at ${uri.href}`);
      }
      const text = safeSource(library.textOf(wanted));
      return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text }] };
    },
  );
}

/** The address of a file: spaces and signs with a meaning in addresses are percent-encoded. */
const encoded = (file: string): string => file.split('/').map(encodeURIComponent).join('/');

function overviewOf(library: Library): string {
  const { notes, talks, terms, topics } = library.status();
  const named = (title: string, names: readonly string[]): readonly string[] => {
    if (names.length === 0) return [];
    const more = names.length > MOST_NAMED ? `, and ${names.length - MOST_NAMED} more` : '';
    return ['', `## ${title}`, '', names.slice(0, MOST_NAMED).map(safeLine).join(', ') + more];
  };
  return [
    '# What the notes hold',
    '',
    `${notes} notes: ${talks} talks, ${topics} topics, ${terms} terms.`,
    ...named(
      'Events',
      library.events().map(({ title, date }) => (date ? `${title} (${date})` : title)),
    ),
    ...named(
      'Topics',
      library.topics().map(({ name }) => name),
    ),
    '',
  ].join('\n');
}
