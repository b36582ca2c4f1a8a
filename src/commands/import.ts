import { defineCommand } from '../cli-definition/command.ts';
import { counted } from '../model/text/counts.ts';
import { UserError } from '../model/user-error.ts';
import { safeLine, safePath } from '../render/text/safe-text.ts';
import { expandHome } from '../user-folders/user-folders.ts';
import { ownFolder, written } from './own-folder.ts';
import { printJson } from './print/print-json.ts';

interface Options {
  readonly event?: string;
}

const FILES =
  'The file is the schedule.json of pretalx, the JSON of Sessionize (grid, sessions or all data) or iCalendar (.ics).';

const NOTES =
  'Each talk becomes a note in a folder of the event, below the folder of --notes (the first of several), with its title, speakers, event, date, time, room and track, and its abstract. Run again it adds what is new, and changes no note that is there. Breaks, whole days and what was cancelled are left out.';

export const importNotes = defineCommand<Options>({
  name: 'import',
  summary: "Create a note for each talk of a conference's schedule",
  details: `${FILES}

${NOTES}`,
  arguments: [
    { name: 'kind', summary: 'The kind of file', required: true, choices: ['schedule'] },
    { name: 'file', summary: 'The file', required: true, complete: 'files' },
  ],
  options: [
    {
      flags: '--event <name>',
      summary: "The conference's name; required if the file does not contain it",
      complete: 'events',
    },
  ],
  examples: [
    [
      '--notes my-notes import schedule ~/schedule.json',
      'From pretalx, whose file names the event',
    ],
    [
      '--notes my-notes import schedule ~/sessions.json --event Demo',
      'From Sessionize, whose file does not',
    ],
  ],
  async run([kind, file = ''], { event }, context) {
    const notes = ownFolder(context, `import ${kind} ${file}`);
    const { readSchedule } = await import('../writing/schedule/read-schedule.ts');
    const { writeSessions } = await import('../writing/schedule/write-sessions.ts');
    const schedule = await readSchedule(expandHome(file));
    const name = safeLine(event ?? schedule.event ?? '');
    if (name === '') {
      throw new UserError(`${safePath(file)} does not say of which event it is`, {
        hint: `Name it: --event "Demo Days 2024"`,
      });
    }
    const { folder, files, known } = written(notes, () =>
      writeSessions(notes, name, schedule.sessions),
    );
    if (context.options.json) {
      printJson(context, { folder, files, known, leftOut: schedule.leftOut });
    } else {
      context.print(`${counted(files.length, 'new note')} in ${safePath(folder)}`);
      if (known > 0)
        context.say(
          known === 1
            ? '  1 was there already, and is as it was'
            : `  ${known} were there already, and are as they were`,
        );
      if (schedule.leftOut > 0)
        context.say(
          `  ${counted(schedule.leftOut, 'entry', 'entries')} skipped: breaks and the like`,
        );
    }
    return 0;
  },
});
