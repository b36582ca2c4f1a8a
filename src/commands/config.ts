import { defineCommand } from '../cli-definition/command.ts';
import type { SettingsReport, SettledSetting } from '../cli-definition/settled.ts';
import { printJson } from './print/print-json.ts';

const SOURCES = `The first of these that sets a value decides:
  1. an option on the command line
  2. the environment: SERVERLESS_NOTES_ and the name, as in
     SERVERLESS_NOTES_COLOR=never; SERVERLESS_NOTES_DIR for notes
  3. the project's file, .serverless-notes.json, in this folder or above it,
     up to the root of the repository or your home folder; its paths are
     relative to it and stay within its folder, and it can run nothing; it
     counts only where it and its folder belong to you or to root
  4. your own file, settings.json; "config" says where it is
  5. the default

Files are JSON and may have comments:
  {"notes": ["docs"], "exclude": "drafts/**", "limit": 5}`;

export const config = defineCommand({
  name: 'config',
  summary: 'Show every setting and where it comes from',
  details: SOURCES,
  arguments: [],
  options: [],
  examples: [
    ['config', 'The settings here, and their sources'],
    ['config --json', 'For a program'],
  ],
  async run(_words, _options, context) {
    const report = await context.settings();
    if (context.options.json) printJson(context, forPrograms(report));
    else {
      const { renderTable } = await import('../render/table/table.ts');
      const columns = [
        { title: 'Setting', value: ({ key }: SettledSetting) => key },
        { title: 'Value', value: shownValue, least: 10 },
        { title: 'From', value: shownSource, least: 10 },
      ];
      context.print(renderTable(columns, report.settings, context.terminal));
      for (const line of shownFiles(report)) context.say(line);
    }
    return 0;
  },
});

const forPrograms = ({ settings, files: { project, user, hasUser } }: SettingsReport) => ({
  settings: settings.map(({ value, ...rest }) => ({ ...rest, value: value ?? null })),
  files: { project: project ?? null, user: user ?? null, hasUser },
});

/** The value as a settings file would contain it. */
function shownValue({ value, key }: SettledSetting): string {
  if (key === 'notes' && Array.isArray(value) && value.length === 0) return 'the bundled notes';
  if (value === undefined) return 'as the command has it';
  return JSON.stringify(value);
}

const shownSource = ({ source, from }: SettledSetting): string =>
  from === null ? source : `${source}: ${from}`;

const absentFile = (user: string | undefined): string =>
  user === undefined ? 'none, as HOME names no folder' : `none; it would be ${user}`;

const shownFiles = ({ files: { project, user, hasUser } }: SettingsReport): readonly string[] => [
  `The project's file: ${project ?? 'none here or above'}`,
  `Your own file:      ${hasUser ? user : absentFile(user)}`,
];
