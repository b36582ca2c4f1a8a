import { readFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { writeCache } from '../../src/store/write-cache.ts';
import { emptyFolder } from './notes-folder.ts';

vi.mock('node:fs/promises', { spy: true });

/** A system that takes three bytes of the first piece at most. */
async function openReluctantly(...args: Parameters<typeof open>): Promise<FileHandle> {
  const real = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');
  const handle = await real.open(...args);
  const writev = handle.writev.bind(handle);
  const little = ([first]: readonly Uint8Array[]) => writev(first ? [first.subarray(0, 3)] : []);
  handle.writev = little as FileHandle['writev'];
  return handle;
}

const letters = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

test.each(['all at once', 'little by little'])('a file is written whole, %s', async (how) => {
  if (how === 'little by little') vi.mocked(open).mockImplementation(openReluctantly);
  const alphabet = letters('abcdefghijklmnopqrstuvwxyz');
  const path = join(emptyFolder(), 'file');
  const tail = [
    alphabet.subarray(0, 5),
    alphabet.subarray(5, 11),
    alphabet.subarray(20),
    new Uint8Array(),
    ...Array.from({ length: 200 }, (_, at) => letters(`-${at}`)),
  ];
  await writeCache(path, { head: letters('HEAD'), tail }, { flush: true });
  expect(readFileSync(path)).toEqual(Buffer.concat([letters('HEAD'), ...tail]));
});
