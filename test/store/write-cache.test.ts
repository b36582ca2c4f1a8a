import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { writeCache } from '../../src/store/cache/write-cache.ts';
import { emptyFolder } from './notes-folder.ts';

vi.mock('node:fs/promises', { spy: true });

const letters = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const only = (text: string) => [letters(text)];

test('a file is written in full, wherever its pieces are in memory', async () => {
  const alphabet = letters('abcdefghijklmnopqrstuvwxyz');
  const path = join(emptyFolder(), 'file');
  const pieces = [
    letters('HEAD'),
    alphabet.subarray(0, 5),
    alphabet.subarray(5, 11),
    alphabet.subarray(20),
    new Uint8Array(),
    ...Array.from({ length: 2_700 }, (_, at) => letters(`-${at}`)),
  ];
  await writeCache(path, pieces);
  expect(readFileSync(path)).toEqual(Buffer.concat(pieces));
});

test.runIf(process.platform === 'linux')(
  'a folder that cannot be created is an error, not an endless loop',
  async () => {
    await expect(writeCache('/proc/1/none/file', only('a'))).rejects.toThrow('ENOENT');
  },
);

test('a temporary file of another process may be renamed meanwhile', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'file.1.a.tmp'), 'theirs');
  vi.mocked(stat).mockRejectedValueOnce(Object.assign(new Error('gone'), { code: 'ENOENT' }));
  await writeCache(join(folder, 'file'), only('own'));
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('own');
});

test('a disk that becomes full during the writing leaves no file behind', async () => {
  const folder = emptyFolder();
  const real = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');
  vi.mocked(open).mockImplementationOnce(async (...args) => {
    const handle = await real.open(...args);
    handle.writev = async (buffers) => ({ bytesWritten: 2, buffers });
    handle.appendFile = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    return handle;
  });
  const writing = writeCache(join(folder, 'file'), only('text'));
  await expect(writing).rejects.toThrow('full');
  expect(readdirSync(folder)).toEqual([]);
});

test('bytes that the first write leaves out are written after it', async () => {
  const path = join(emptyFolder(), 'file');
  const real = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');
  vi.mocked(open).mockImplementationOnce(async (...args) => {
    const handle = await real.open(...args);
    handle.writev = async (buffers) => {
      await handle.write('abc');
      return { bytesWritten: 3, buffers };
    };
    return handle;
  });
  await writeCache(path, [letters('ab'), letters('cd'), letters('ef')]);
  expect(readFileSync(path, 'utf8')).toBe('abcdef');
});
