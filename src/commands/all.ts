import type { CommandDefinition } from '../cli-definition/command.ts';
import { browse } from './browse.ts';
import { check } from './check.ts';
import { completion } from './completion.ts';
import { config } from './config.ts';
import { edit } from './edit.ts';
import { exportNotes } from './export.ts';
import { importNotes } from './import.ts';
import { index } from './index-command.ts';
import { about } from './listing/about.ts';
import { events } from './listing/events.ts';
import { glossary } from './listing/glossary.ts';
import { links } from './listing/links.ts';
import { notes } from './listing/notes.ts';
import { search } from './listing/search.ts';
import { speakers } from './listing/speakers.ts';
import { talks } from './listing/talks.ts';
import { topics } from './listing/topics.ts';
import { mcp } from './mcp.ts';
import { newNote } from './new.ts';
import { show } from './show.ts';
import { stats } from './stats.ts';

/** Every command under the title of its group, in the order in which help lists them. */
export const COMMAND_GROUPS: readonly (readonly [
  title: string,
  commands: readonly CommandDefinition<never>[],
])[] = [
  ['Find', [search, talks, notes, topics, events, speakers, glossary, about, links]],
  ['Read', [show, browse, stats]],
  ['Write', [newNote, importNotes, edit]],
  ['Keep', [check, index, exportNotes, mcp, config, completion]],
];

export const COMMANDS = COMMAND_GROUPS.flatMap(([, commands]) => commands);
