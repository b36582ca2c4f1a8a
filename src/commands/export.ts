import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { defineCommand } from '../cli-definition/command.ts';
import type { Context } from '../cli-definition/context.ts';
import { makeFolders, removeFolders } from '../disk/make-folders.ts';
import { codeOf, reasonOf } from '../disk/reasons.ts';
import { besideOf, writeWhole } from '../disk/write-whole.ts';
import { UserError } from '../model/user-error.ts';
import { safePath } from '../render/text/safe-text.ts';
import { printJson } from './print/print-json.ts';

const DEFAULT_FOLDER = 'serverless-notes';

interface ExportOptions {
  readonly html?: string;
  readonly force?: boolean;
}

export const exportNotes = defineCommand<ExportOptions>({
  name: 'export',
  summary: 'Copy the bundled notes out as Markdown, or any notes into one HTML page',
  details: `Into the folder named, or ./${DEFAULT_FOLDER}; nothing that is there already is touched.

The page that --html writes holds all notes and the search itself: it needs no network and no server.`,
  arguments: [{ name: 'dir', summary: 'A new or empty folder', complete: 'folders' }],
  options: [
    {
      flags: '--html <file>',
      summary:
        'Write everything as one page that a browser searches offline (- for standard output)',
      complete: 'files',
    },
    { flags: '--force', summary: 'Let --html write over a file that is there' },
  ],
  examples: [
    ['export', `Into ./${DEFAULT_FOLDER}`],
    ['export my-notes', 'Into a folder of your choice; then: serverless-notes --notes my-notes'],
    ['export --html notes.html', 'One page with all notes and their search'],
  ],
  async run([folder = DEFAULT_FOLDER], { html, force = false }, context) {
    if (html !== undefined) return exportPage(html, force, context);
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

async function exportPage(file: string, force: boolean, context: Context): Promise<0> {
  const target = resolve(file);
  if (file !== '-' && !force && existsSync(target)) {
    throw new UserError(`${safePath(target)} already exists`, {
      hint: 'Choose another file, or overwrite it with --force',
    });
  }
  const { pageOf } = await import('../html/page.ts');
  const page = await pageOf(await context.openLibrary());
  if (file === '-') context.print(page);
  else {
    writePage(target, page);
    const bytes = Buffer.byteLength(page);
    if (context.options.json) printJson(context, { file: target, bytes });
    else context.print(`${safePath(target)} (${Math.ceil(bytes / 1000)} kB)`);
  }
  return 0;
}

function writePage(target: string, page: string): void {
  try {
    writeWhole(target, page);
  } catch (cause) {
    throw unwritable(target, cause, 'file in a folder', 'export --html FILE');
  }
}

/** Copies beside the target and renames, so that there is all of it or nothing. */
function copyWhole(root: string, target: string): void {
  if (existsSync(target) && !isEmptyFolder(target)) {
    throw new UserError(`${safePath(target)} already exists`, {
      hint: 'Choose a new or empty folder: serverless-notes export DIR',
    });
  }
  const beside = besideOf(target);
  let made: readonly string[] = [];
  try {
    made = makeFolders(dirname(target));
    cpSync(root, beside, { recursive: true });
    if (existsSync(target)) rmSync(target, { recursive: true });
    renameSync(beside, target);
  } catch (cause) {
    removeCopy(beside);
    removeFolders(made);
    throw unwritable(target, cause, 'folder', 'export DIR');
  }
}

function removeCopy(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Where its place is no folder, there is nothing to remove.
  }
}

/** Another place helps against these; a full disk does not become less full. */
const MAY_WORK_ELSEWHERE: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR'];

const unwritable = (target: string, cause: unknown, what: string, command: string): UserError =>
  new UserError(`Cannot write ${safePath(target)}: ${reasonOf(cause)}`, {
    ...(MAY_WORK_ELSEWHERE.includes(codeOf(cause)) && {
      hint: `Name a ${what} that may be written: serverless-notes ${command}`,
    }),
    cause,
  });

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
    context.print(`${files.length} notes in ${safePath(target)}`);
    context.say(`  Read them: serverless-notes --notes ${safePath(folder)} talks`);
  }
}
