import {
  type CallToolResult,
  fromJsonSchema,
  type JsonSchemaType,
  McpServer,
} from '@modelcontextprotocol/server';
import type { Library } from '../library.ts';
import { UserError } from '../model/user-error.ts';
import { libraryForRequest } from './fresh-library.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { addPrompts } from './prompts.ts';
import { addResources } from './resources.ts';
import { about } from './tools/about.ts';
import type { Answer } from './tools/answer.ts';
import { define } from './tools/define.ts';
import { list } from './tools/list.ts';
import { read } from './tools/read.ts';
import { related } from './tools/related.ts';
import { search } from './tools/search.ts';
import { requireKnown, type Tool } from './tools/tool.ts';

const NAME = 'serverless-notes';

/** Most elements of a tool's input; more than any tool takes. */
const MOST_ARGUMENTS = 200;

/** A Model Context Protocol server over notes: tools, resources and prompts, all of them read-only. */
export function serverOf(opening: Promise<Library>, version: string): McpServer {
  const server = new McpServer(
    { name: NAME, title: 'Notes', version },
    {
      instructions: INSTRUCTIONS,
      maxToolInputElements: MOST_ARGUMENTS,
      capabilities: {
        tools: { listChanged: false },
        resources: { listChanged: false },
        prompts: { listChanged: false },
      },
    },
  );
  addTool(server, opening, search);
  addTool(server, opening, read);
  addTool(server, opening, define);
  addTool(server, opening, about);
  addTool(server, opening, list);
  addTool(server, opening, related);
  addResources(server, opening);
  addPrompts(server, opening);
  return server;
}

function addTool<Arguments extends object>(
  server: McpServer,
  opening: Promise<Library>,
  tool: Tool<Arguments>,
): void {
  const { name, description, input, output } = tool;
  const config = {
    description,
    inputSchema: fromJsonSchema<Arguments>(input),
    annotations: { readOnlyHint: true },
  };
  const answer = async (given: Arguments, ctx: Parameters<typeof libraryForRequest>[1]) => {
    try {
      requireKnown(given, input);
      return resultOf(await tool.run(given, await libraryForRequest(opening, ctx)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const { message, hint } = error;
      return resultOf({ text: [message, hint].filter(Boolean).join('. '), isError: true });
    }
  };
  if (output === undefined) server.registerTool(name, config, answer);
  else server.registerTool(name, { ...config, outputSchema: schemaOf(output) }, answer);
}

const schemaOf = (schema: JsonSchemaType) => fromJsonSchema<Record<string, unknown>>(schema);

const resultOf = ({ text, data, isError }: Answer): CallToolResult => ({
  content: [{ type: 'text', text }],
  ...(data && { structuredContent: { ...data } }),
  ...(isError && { isError }),
});
