import { homedir } from 'node:os';
import envPaths from 'env-paths';
import { expect, test } from 'vitest';
import { homeFolder, userFolder } from '../../src/user-folders/user-folders.ts';

const onLinux = (env: Readonly<Record<string, string>>) => ({ env, platform: 'linux' as const });

test('user folders are taken from XDG variables, or else are below the home folder', () => {
  const home = onLinux({ HOME: '/home/ada' });
  expect(userFolder('cache', home)).toBe('/home/ada/.cache/serverless-notes');
  expect(userFolder('config', home)).toBe('/home/ada/.config/serverless-notes');
  expect(userFolder('state', home)).toBe('/home/ada/.local/state/serverless-notes');
  const stated = onLinux({ HOME: '/home/ada', XDG_CACHE_HOME: '/fast' });
  expect(userFolder('cache', stated)).toBe('/fast/serverless-notes');
  expect(userFolder('cache', onLinux({ XDG_CACHE_HOME: '/fast' }))).toBe('/fast/serverless-notes');
});

test.each(['', 'cache', './cache', '~/cache'])(
  'a variable with the value "%s" is ignored',
  (stated) => {
    const env = { HOME: '/home/ada', XDG_CACHE_HOME: stated };
    expect(userFolder('cache', onLinux(env))).toBe('/home/ada/.cache/serverless-notes');
  },
);

test.each<Readonly<Record<string, string>>>([{}, { HOME: '' }, { HOME: 'ada' }])(
  'there are no user folders without a home folder: %j',
  (env) => {
    expect(homeFolder(onLinux(env))).toBeUndefined();
    expect(userFolder('config', onLinux({ ...env, XDG_CONFIG_HOME: 'config' }))).toBeUndefined();
  },
);

test.each(['linux', 'darwin', 'win32'] as const)(
  'on %s, user folders are those of env-paths',
  (platform) => {
    const home = homedir();
    const context = { env: { HOME: home, USERPROFILE: home }, platform };
    const expected = envPathsOn(platform);
    const plain = (path: string | undefined) => path?.replaceAll('\\', '/');
    expect(plain(userFolder('cache', context))).toBe(expected.cache);
    expect(plain(userFolder('config', context))).toBe(expected.config);
    // env-paths has no state folder; on Linux, its log folder is in the XDG state folder.
    const state = platform === 'linux' ? expected.log : expected.data;
    expect(plain(userFolder('state', context))).toBe(state);
  },
);

const NAMES = ['XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_STATE_HOME', 'APPDATA', 'LOCALAPPDATA'];

/** The folders of env-paths when none of the variables is set. */
function envPathsOn(platform: NodeJS.Platform) {
  const own = Object.getOwnPropertyDescriptor(process, 'platform') ?? {};
  const set = NAMES.map((name) => [name, process.env[name]] as const);
  Object.defineProperty(process, 'platform', { ...own, value: platform });
  for (const name of NAMES) delete process.env[name];
  try {
    return envPaths('serverless-notes', { suffix: '' });
  } finally {
    Object.defineProperty(process, 'platform', own);
    for (const [name, value] of set) if (value !== undefined) process.env[name] = value;
  }
}
