import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { folderOf, run } from '../cli/run.ts';
import { HANG_MS } from '../property.ts';

export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) =>
  existsSync(path),
);

export const startBrowser = (): Promise<Browser> =>
  launch({
    executablePath: CHROMIUM ?? '',
    args: ['--no-sandbox'],
    timeout: HANG_MS,
    protocolTimeout: HANG_MS,
  });

/** Exports these notes, by default the bundled ones, as one page; returns its address. */
export function exported(notes?: string): string {
  const file = join(folderOf({}), 'notes.html');
  const { code } = run([...(notes ? ['--notes', notes] : []), 'export', '--html', file]);
  expect(code).toBe(0);
  return pathToFileURL(file).href;
}

export interface Watched {
  readonly page: Page;
  /** Requests other than for the page itself, console messages, errors and dialogs. */
  readonly events: readonly string[];
}

export async function openPage(browser: Browser, address: string): Promise<Watched> {
  const page = await browser.newPage();
  page.setDefaultTimeout(HANG_MS);
  const events: string[] = [];
  page.on('console', (message) => events.push(message.text()));
  page.on('pageerror', (error) => events.push(String(error)));
  page.on('dialog', (dialog) => {
    events.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) events.push(request.url());
  });
  await page.goto(address);
  await page.waitForSelector('main h1');
  return { page, events };
}

/** Opens a route of the page and waits until its heading contains this text. */
export async function goTo(page: Page, route: string, heading: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(route)}`);
  await waitForHeading(page, heading);
}

export const waitForHeading = async (page: Page, heading: string): Promise<void> => {
  const quotedHeading = JSON.stringify(heading);
  await page.waitForFunction(
    `document.querySelector('main h1')?.textContent.includes(${quotedHeading})`,
  );
};

export const textsOf = (page: Page, selector: string): Promise<readonly string[]> =>
  page.$$eval(selector, (found) => found.map(({ textContent }) => textContent ?? ''));

/** The violations that axe-core finds on the page; `preload: false`, so that it loads no style sheets again. */
export async function violationsOf(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(
    'axe.run({ preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
  );
}
