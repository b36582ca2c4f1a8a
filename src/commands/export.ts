import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineCommand } from '../cli-definition/command.ts';
import type { Context } from '../cli-definition/context.ts';
import { codeOf, reasonOf } from '../disk/reasons.ts';
import { writeFileAtomically } from '../disk/write-file-atomically.ts';
import { writeFolder } from '../disk/write-folder.ts';
import { UserError } from '../model/user-error.ts';
import { safeLine, safePath } from '../render/text/safe-text.ts';
import { ENGINE_OPTIONS, type EngineOptions, exportTo } from './export-to.ts';
import { printJson } from './print/print-json.ts';

const DEFAULT_FOLDER = 'serverless-notes';

interface ExportOptions extends EngineOptions {
  readonly html?: string;
  readonly force?: boolean;
  readonly title?: string;
  readonly baseUrl?: string;
}

export const exportNotes = defineCommand<ExportOptions>({
  name: 'export',
  summary: 'Copy the bundled notes out as Markdown, or any notes into HTML pages or an engine',
  details: `Writes into the given folder, or ./${DEFAULT_FOLDER}; existing files are never touched.

The page that --html writes holds all notes and the search itself: it needs no network and no server. With a folder
(--html DIR/) there is a page for each note, talk, event, topic and term, with the same look and search, for any
host of files.

Images of the notes stand in the pages, up to 300 kB each; nothing is loaded from elsewhere.

What --to writes for an engine goes to standard output, for psql or curl to take there. GUIDE.md tells of it.`,
  arguments: [{ name: 'dir', summary: 'A new or empty folder', complete: 'folders' }],
  options: [
    {
      flags: '--html <path>',
      summary:
        'Write everything as one page that a browser searches offline (- for standard output), or as a folder of pages (DIR/)',
      complete: 'files',
    },
    { flags: '--title <name>', summary: 'With --html: the title of the pages' },
    {
      flags: '--base-url <url>',
      summary:
        'With --html DIR/: where the pages will be found, for a sitemap, a feed and canonical addresses',
    },
    ...ENGINE_OPTIONS,
    { flags: '--force', summary: 'Let --html overwrite an existing file or folder' },
  ],
  examples: [
    ['export', `Into ./${DEFAULT_FOLDER}`],
    ['export my-notes', 'Into a folder of your choice; then: serverless-notes --notes my-notes'],
    ['export --html notes.html', 'One page with all notes and their search'],
    [
      'export --html site/ --base-url https://example.org/notes/',
      'A folder of pages to put on a host',
    ],
    ['export --to ndjson', 'A passage a line, with its place'],
  ],
  async run(words, options, context) {
    const [folder = DEFAULT_FOLDER] = words;
    if ([options.to, options.collection, options.part].some((each) => each !== undefined)) {
      return exportTo(options, words, context);
    }
    if (options.html !== undefined) return exportPage(options.html, options, context);
    if (context.notes.notes.length > 0) {
      throw new UserError('export copies the bundled notes; yours are Markdown files already', {
        hint: 'Leave out --notes (and SERVERLESS_NOTES_DIR)',
      });
    }
    const target = resolve(folder);
    const { root } = await context.openLibrary();
    await copyWhole(root, target);
    report(context, folder, target);
    return 0;
  },
});

/** Whether a path ends in a slash, or leads to an existing folder. */
const isFolder = (path: string): boolean =>
  /[\\/]$/u.test(path) || (existsSync(path) && statSync(path).isDirectory());

async function exportPage(path: string, options: ExportOptions, context: Context): Promise<0> {
  const { force = false, title, baseUrl } = options;
  if (path !== '-' && isFolder(path)) return exportSite(path, options, context);
  if (baseUrl !== undefined) {
    throw new UserError('--base-url is for a folder of pages; one file has no addresses', {
      hint: `Name a folder, with a / at its end: export --html ${safePath(path)}/`,
    });
  }
  const target = resolve(path);
  if (path !== '-' && !force && existsSync(target)) {
    throw taken(target, 'Choose another file, or overwrite it with --force');
  }
  const { oneFile } = await import('../html/one-file.ts');
  const { html, tooLarge } = await oneFile(await context.openLibrary(), title);
  if (path === '-') context.print(html);
  else {
    writePage(target, html);
    const bytes = Buffer.byteLength(html);
    if (context.options.json) printJson(context, { file: target, bytes });
    else context.print(`${safePath(target)} (${Math.ceil(bytes / 1000)} kB)`);
  }
  await sayLeftOut(tooLarge, context);
  return 0;
}

async function exportSite(path: string, options: ExportOptions, context: Context): Promise<0> {
  const { force = false, title, baseUrl } = options;
  const target = resolve(path);
  const isNew = !existsSync(target) || isEmptyFolder(target);
  if (!isNew && !force) {
    throw taken(target, 'Choose a new or empty folder, or overwrite its pages with --force');
  }
  const { siteFiles } = await import('../html/folder/folder.ts');
  const { writeNewSite, writeOverSite } = await import('../html/folder/write-site.ts');
  const files = siteFiles(await context.openLibrary(), { title, baseUrl: urlOf(baseUrl) });
  try {
    const site = await (isNew ? writeNewSite : writeOverSite)(target, files);
    const { files: written, bytes, leftOut } = site;
    if (context.options.json) printJson(context, { folder: target, files: written, bytes });
    else {
      const pages = written.filter((file) => file.endsWith('.html')).length;
      context.print(`${pages} pages in ${safePath(target)} (${Math.ceil(bytes / 1000)} kB)`);
      context.say(`  Open ${safePath(join(target, 'index.html'))}`);
      if (baseUrl === undefined) {
        context.say('  --base-url https://… adds a sitemap, a feed and canonical addresses');
      }
    }
    await sayLeftOut(leftOut, context);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw unwritable(target, cause, 'folder', 'export --html DIR/');
  }
  return 0;
}

const taken = (target: string, hint: string): UserError =>
  new UserError(`${safePath(target)} already exists`, { hint });

/** The address of a site: http(s), without query and fragment. Throws UserError for any other. */
function urlOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url && /^https?:$/u.test(url.protocol) && !url.search && !url.hash) return url.href;
  throw new UserError(`--base-url takes the address of a site, not ${safeLine(given)}`, {
    hint: 'For example: --base-url https://example.org/notes/',
  });
}

/** Number of images that the message names. */
const NAMED = 3;

async function sayLeftOut(images: readonly string[], context: Context): Promise<void> {
  if (images.length === 0) return;
  const { LARGEST_IMAGE_BYTES } = await import('../html/note/images.ts');
  const named = images.slice(0, NAMED).map(safePath).join(', ');
  const rest = images.length > NAMED ? ` and ${images.length - NAMED} more` : '';
  context.say(`Left out, larger than ${LARGEST_IMAGE_BYTES / 1000} kB: ${named}${rest}`);
}

function writePage(target: string, page: string): void {
  try {
    writeFileAtomically(target, page);
  } catch (cause) {
    throw unwritable(target, cause, 'file in a folder', 'export --html FILE');
  }
}

async function copyWhole(root: string, target: string): Promise<void> {
  if (existsSync(target) && !isEmptyFolder(target)) {
    throw taken(target, 'Choose a new or empty folder: serverless-notes export DIR');
  }
  try {
    await writeFolder(target, (folder) => cpSync(root, folder, { recursive: true }));
  } catch (cause) {
    throw unwritable(target, cause, 'folder', 'export DIR');
  }
}

/** Errors that another folder may avoid, unlike a full disk. */
const MAY_WORK_ELSEWHERE: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR'];

const unwritable = (target: string, cause: unknown, what: string, command: string): UserError =>
  new UserError(`Cannot write ${safePath(target)}: ${reasonOf(cause)}`, {
    ...(MAY_WORK_ELSEWHERE.includes(codeOf(cause)) && {
      hint: `Name a ${what} that you may write to: serverless-notes ${command}`,
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
