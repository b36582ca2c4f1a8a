import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InterruptedError } from '../../src/model/interrupted-error.ts';
import { type FolderOptions, openFolder } from '../../src/store/open-folder.ts';
import { parseBatch } from '../../src/store/parse/parse-batch.ts';
import { emptyFolder, everything, folderWith, write } from './notes-folder.ts';

vi.mock('../../src/store/parse/parse-batch.ts', { spy: true });

/** The cache does not trust files that were written a moment ago; with this clock, all files are older. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  vi.mocked(parseBatch).mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

const FILES = 100;
const manyNotes = (files = FILES) =>
  folderWith(
    Object.fromEntries(
      Array.from({ length: files }, (_, at) => [`${100 + at}.md`, `# Note ${at}\n\nword${at}`]),
    ),
  );

/** Opens a folder and interrupts it when `stopAt` notes have been read, or when they are indexed. */
function openAndStop(root: string, options: FolderOptions, stopAt: number | 'indexing') {
  let stop = (): void => undefined;
  return openFolder([root], {
    ...options,
    listenForStop(how) {
      stop = how;
      return () => {
        stop = () => undefined;
      };
    },
    onProgress: ({ phase, done }) => {
      if (stopAt === phase || (phase === 'reading' && stopAt === done)) stop();
    },
  });
}

/** Number of files that were parsed since the last call. */
function filesParsed(): number {
  const { calls } = vi.mocked(parseBatch).mock;
  const files = calls.reduce((sum, [, paths]) => sum + paths.length, 0);
  vi.mocked(parseBatch).mockClear();
  return files;
}

test('notes that were read before an interruption are not reread by the next run', async () => {
  const root = manyNotes();
  const cacheFolder = emptyFolder();
  const stopped = openAndStop(root, { cacheFolder }, 40);
  await expect(stopped).rejects.toThrow(InterruptedError);
  const before = filesParsed();
  expect(before).toBeLessThan(FILES);
  const next = await openFolder([root], { cacheFolder });
  await next.saving;
  expect(filesParsed()).toBe(FILES - before);
  expect(everything(next)).toEqual(everything(await openFolder([root], { cache: false })));
});

test('after an interruption behind the last of many notes, no note is reread', async () => {
  const many = 1_000;
  const root = manyNotes(many);
  const cacheFolder = emptyFolder();
  const stopped = openAndStop(root, { cacheFolder }, 'indexing');
  await expect(stopped).rejects.toThrow(`${many} notes that were read are kept`);
  expect(filesParsed()).toBe(many);
  const next = await openFolder([root], { cacheFolder });
  await next.saving;
  expect(filesParsed()).toBe(0);
  expect(next.snapshot.notes).toHaveLength(many);
});

test('notes that changed after the interruption are reread', async () => {
  const root = manyNotes();
  const cacheFolder = emptyFolder();
  await expect(openAndStop(root, { cacheFolder }, 40)).rejects.toThrow(InterruptedError);
  write(root, '100.md', '# Another\n\nword');
  const next = await openFolder([root], { cacheFolder });
  await next.saving;
  expect(everything(next)).toEqual(everything(await openFolder([root], { cache: false })));
});

test('an interruption while changes are read loses neither the changes nor the index', async () => {
  const root = manyNotes();
  const cacheFolder = emptyFolder();
  await (await openFolder([root], { cacheFolder })).saving;
  for (let at = 0; at < FILES; at++) write(root, `${100 + at}.md`, `# New ${at}`);
  await expect(openAndStop(root, { cacheFolder }, 40)).rejects.toThrow(InterruptedError);
  const next = await openFolder([root], { cacheFolder });
  await next.saving;
  expect(everything(next)).toEqual(everything(await openFolder([root], { cache: false })));
});

test('without a cache, an interruption stores nothing', async () => {
  const root = manyNotes();
  await expect(openAndStop(root, { cache: false }, 40)).rejects.toThrow(/^interrupted$/u);
});
