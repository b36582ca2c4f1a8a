/**
 * Makes the pictures of the README: screens of `browse` in a dark and a light terminal, and, if Chromium is
 * installed, the exported page.
 *
 *   npm run build && npm run picture
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Session } from '../browse/session.ts';
import { PACKAGE_ROOT } from '../cli/run.ts';
import { CHROMIUM, exported, startBrowser } from '../page/browser.ts';
import { type Paper, screenAsSvg } from './svg.ts';

const FOLDER = join(PACKAGE_ROOT, 'docs');
const TYPED = 'coldstrat';
/** Milliseconds without output after which the screen counts as complete. */
const STILL_MS = 1_000;

const PAPERS: Readonly<Record<'dark' | 'light', Paper>> = {
  dark: { background: '#1c2128', text: '#e6edf3' },
  light: { background: '#f6f8fa', text: '#1f2328' },
};

const keep = (name: string, content: string | Uint8Array): void => {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  process.stdout.write(`docs/${name} ${Math.ceil(statSync(path).size / 1000)} kB\n`);
};

/** Waits until the program draws nothing more. */
async function untilStill(session: Session): Promise<void> {
  for (let before = -1; before < session.raw.length; await setTimeout(STILL_MS)) {
    before = session.raw.length;
  }
}

mkdirSync(FOLDER, { recursive: true });

for (const theme of ['dark', 'light'] as const) {
  const size = { columns: 104, rows: 22 };
  const session = new Session(['--theme', theme, 'browse'], size);
  await session.until(({ isAlternate }) => isAlternate);
  session.type(TYPED);
  await session.sees('showing results for');
  await untilStill(session);
  const title = 'serverless-notes: search as you type, with a typo, and the note beside the hits';
  const svg = await screenAsSvg(session.raw, { ...size, paper: PAPERS[theme], title });
  session.close();
  keep(`terminal-${theme}.svg`, svg);
}

if (CHROMIUM === undefined) process.stdout.write('No Chromium: the page is left as it was\n');
else {
  const browser = await startBrowser();
  const page = await browser.newPage();
  await page.setViewport({ width: 1100, height: 640 });
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.goto(`${exported()}#/search/cold%20start`);
    await page.waitForSelector('.hits > li');
    keep(`page-${theme}.webp`, await page.screenshot({ type: 'webp', quality: 70 }));
  }
  await browser.close();
}
