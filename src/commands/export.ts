import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { safeLine } from '../render/safe-text.ts';
import { defineCommand } from './command.ts';
import type { Context } from './context.ts';
import { printJson } from './print-json.ts';

const DEFAULT_FOLDER = 'serverless-notes';

export const exportNotes = defineCommand({
  name: 'export',
  summary: 'Copy the bundled notes out as Markdown, to start your own from',
  details: `Into the folder named, or ./${DEFAULT_FOLDER}; nothing that is there already is touched.`,
  arguments: [{ name: 'dir', summary: 'A folder that is empty or not there', complete: 'folders' }],
  options: [],
  examples: [
    ['export', `Into ./${DEFAULT_FOLDER}`],
    ['export my-notes', 'Into a folder of your choice; then: serverless-notes --notes my-notes'],
  ],
  async run([folder = DEFAULT_FOLDER], _options, context) {
    if (context.notes.notes.length > 0) {
      throw new UserError('export copies the bundled notes; yours are Markdown files already', {
        hint: 'Leave out --notes (and SERVERLESS_NOTES_DIR)',
      });
    }
    const target = resolve(folder);
    const { root } = await context.openLibrary();
    copyWhole(root, target);
    report(context, folder, target);
    return 0;
  },
});

/** Copies beside the target and renames, so that there is all of it or nothing. */
function copyWhole(root: string, target: string): void {
  if (existsSync(target) && !isEmptyFolder(target)) {
    throw new UserError(`${safeLine(target)} is there already`, {
      hint: 'Name a folder that is empty or not there: serverless-notes export DIR',
    });
  }
  const beside = `${target}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    cpSync(root, beside, { recursive: true });
    if (existsSync(target)) rmSync(target, { recursive: true });
    renameSync(beside, target);
  } catch (cause) {
    if (existsSync(beside)) rmSync(beside, { recursive: true });
    throw new UserError(`Cannot write ${safeLine(target)}: ${(cause as Error).message}`, {
      hint: 'Name a folder that may be written: serverless-notes export DIR',
      cause,
    });
  }
}

function isEmptyFolder(path: string): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false;
  }
}

function report(context: Context, folder: string, target: string): void {
  const files = readdirSync(target, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  if (context.options.json) printJson(context, { folder: target, files });
  else {
    context.print(`${files.length} notes in ${safeLine(target)}`);
    context.say(`  Read them: serverless-notes --notes ${safeLine(folder)} talks`);
  }
}
