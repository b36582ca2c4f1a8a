import type { CommandDefinition } from '../cli-definition/command.ts';
import { about } from './about.ts';
import { browse } from './browse.ts';
import { check } from './check.ts';
import { completion } from './completion.ts';
import { config } from './config.ts';
import { edit } from './edit.ts';
import { exportNotes } from './export.ts';
import { glossary } from './glossary.ts';
import { index } from './index-command.ts';
import { notes } from './notes.ts';
import { search } from './search.ts';
import { show } from './show.ts';
import { stats } from './stats.ts';
import { talks } from './talks.ts';
import { topics } from './topics.ts';

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly CommandDefinition<never>[] = [
  search,
  talks,
  notes,
  topics,
  glossary,
  about,
  show,
  edit,
  browse,
  check,
  index,
  stats,
  exportNotes,
  config,
  completion,
];
