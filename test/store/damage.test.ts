import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openFolder } from '../../src/store/open-folder.ts';
import { folderOf, run } from '../cli/run.ts';
import { HANG_MS, runs } from '../property.ts';
import { emptyFolder, everything, folderWith, search, write } from './notes-folder.ts';
import { ofOtherVersion } from './other-version.ts';

const NOTES = {
  'a.md': '---\ntype: talk\nevent: Days 2019\n---\n# Cold starts\n\nWarm it up.',
  'b.md': '# Queues\n\n- **queue**: what waits',
};

async function cachedFolder() {
  const root = folderWith(NOTES);
  const cacheFolder = emptyFolder();
  await (await openFolder([root], { cacheFolder })).saving;
  const [folder = ''] = readdirSync(cacheFolder);
  const fileOf = (name: string) => join(cacheFolder, folder, name);
  return { root, cacheFolder, fileOf };
}

async function answersOf(root: string, options: object) {
  const opened = await openFolder([root], options);
  expect(await opened.saving).toBeUndefined();
  return {
    all: everything(opened),
    found: ['queue', 'warm', 'later', 'waits'].map((word) => search(opened, word)),
  };
}

describe.each(['index.notes', 'manifest.notes'])('the answers are right with %s', (name) => {
  /** After any damage, the answers are those of a fresh index, also in the run after that. */
  async function expectNoticed(
    damages: fc.Arbitrary<(sound: Buffer) => Uint8Array>,
    numRuns: number,
  ) {
    const { root, cacheFolder, fileOf } = await cachedFolder();
    const fresh = await answersOf(root, { cache: false });
    const sound = readFileSync(fileOf(name));
    await fc.assert(
      fc.asyncProperty(damages, async (damage) => {
        writeFileSync(fileOf(name), damage(sound));
        expect(await answersOf(root, { cacheFolder })).toEqual(fresh);
        expect(await answersOf(root, { cacheFolder })).toEqual(fresh);
      }),
      runs(numRuns),
    );
  }

  test('cut off at any byte', () =>
    expectNoticed(
      fc
        .double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
        .map((share) => (sound) => sound.subarray(0, Math.floor(sound.length * share))),
      40,
    ));

  test(
    'with any bit flipped',
    () =>
      expectNoticed(
        fc
          .tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(7))
          .map(([share, bit]) => (sound) => {
            const damaged = Uint8Array.from(sound);
            const at = Math.floor(sound.length * share);
            damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
            return damaged;
          }),
        400,
      ),
    HANG_MS,
  );

  test(
    'with a range of zeros, as after a power cut',
    () =>
      expectNoticed(
        fc
          .tuple(
            fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
            fc.integer({ min: 1, max: 4096 }),
          )
          .map(([share, length]) => (sound) => {
            const damaged = Uint8Array.from(sound);
            return damaged.fill(
              0,
              Math.floor(sound.length * share),
              Math.floor(sound.length * share) + length,
            );
          }),
        100,
      ),
    HANG_MS,
  );

  test('of another folder', async () => {
    const { root, cacheFolder, fileOf } = await cachedFolder();
    const other = await cachedFolder();
    writeFileSync(fileOf(name), readFileSync(other.fileOf(name)));
    expect(await answersOf(root, { cacheFolder })).toEqual(await answersOf(root, { cache: false }));
  });

  test('of another format version', async () => {
    const { root, cacheFolder, fileOf } = await cachedFolder();
    const stored = readFileSync(fileOf(name));
    writeFileSync(fileOf(name), ofOtherVersion(stored));
    expect(await answersOf(root, { cacheFolder })).toEqual(await answersOf(root, { cache: false }));
    const versionOf = (file: Uint8Array) => /"format":\d+/u.exec(Buffer.from(file).toString())?.[0];
    expect(versionOf(readFileSync(fileOf(name)))).toBe(versionOf(stored));
  });

  test('replaced by a file of another kind', async () => {
    const { root, cacheFolder, fileOf } = await cachedFolder();
    writeFileSync(fileOf(name), 'SQLite format 3\0');
    expect(await answersOf(root, { cacheFolder })).toEqual(await answersOf(root, { cache: false }));
  });
});

test('a manifest of an older index is not used with a newer index', async () => {
  const { root, cacheFolder, fileOf } = await cachedFolder();
  const manifest = readFileSync(fileOf('manifest.notes'));
  write(root, 'c.md', '# Later\n\nIt waits, too.');
  await (await openFolder([root], { cacheFolder })).saving;
  writeFileSync(fileOf('manifest.notes'), manifest);
  expect(await answersOf(root, { cacheFolder })).toEqual(await answersOf(root, { cache: false }));
});

test('a program that reads only the columns it needs answers right, whatever bit is flipped', () => {
  const note = (at: number) => `# Note ${at}\n\nIt waits in queue${at % 7} for word${at}.\n`;
  const files = Array.from({ length: 300 }, (_, at) => [`${100 + at}.md`, note(at)]);
  const root = folderOf(Object.fromEntries(files));
  const env = { XDG_CACHE_HOME: folderOf({}) };
  const ask = () => run(['--notes', root, 'search', 'queue3 waits', '--json'], { env });
  const fresh = ask();
  expect(fresh.code).toBe(0);
  const [folder = ''] = readdirSync(join(env.XDG_CACHE_HOME, 'serverless-notes')).filter(
    (name) => name !== 'compiled',
  );
  const index = join(env.XDG_CACHE_HOME, 'serverless-notes', folder, 'index.notes');
  const sound = readFileSync(index);
  for (let at = 40; at < sound.length; at += Math.ceil(sound.length / 25)) {
    const damaged = Uint8Array.from(sound);
    damaged[at] = (damaged[at] ?? 0) ^ 4;
    writeFileSync(index, damaged);
    expect(ask()).toEqual(fresh);
  }
});
