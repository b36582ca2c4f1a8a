import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf } from '../cli/run.ts';
import {
  CHROMIUM,
  exported,
  goTo,
  openPage,
  startBrowser,
  textsOf,
  waitForHeading,
} from './browser.ts';

const talk = (title: string, speaker: string, text: string): string =>
  `---\ntitle: ${title}\nevent: Otter Days 2019\ndate: 2019-03-29\nspeakers: [${speaker}]\ntopics: [rivers]\n---\n\n${text}\n`;

const files = {
  'burrows.md': talk(
    'On burrows',
    'Ann Lee',
    '## Digging\n\nA burrow needs two ends.\n\n## Where burrows fail\n\nIn sand, no burrow holds.\n\n## Since then\n\n```js\nconst burrow = dig();\n```\n\nSee [[rivers]].',
  ),
  'rivers.md': talk('On rivers', 'Bo Ray', 'A river has one burrow. Each burrower knows.'),
  'soup.md': '---\ntype: note\n---\n# Soup\n\nTomatoes and salt. No burrows here.\n',
};

describe.skipIf(!CHROMIUM)('a reader', () => {
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    browser = await startBrowser();
    address = exported(folderOf(files));
  });
  afterAll(() => browser?.close());

  test('sees the facts of a note above its text, and links to other notes below', async () => {
    const { page } = await openPage(browser, address);
    await goTo(page, '#/note/burrows.md', 'On burrows');
    expect(await textsOf(page, '.kind-line')).toEqual(['talk Otter Days 2019']);
    expect(await textsOf(page, '.facts')).toEqual(['Ann Lee29 March 2019']);
    expect(await textsOf(page, '.note-header .chips li')).toEqual(['rivers']);
    expect(await textsOf(page, '.contents a')).toEqual([
      'Digging',
      'Where burrows fail',
      'Since then',
    ]);
    expect(await textsOf(page, '.onward a')).toEqual(['NextOn rivers']);
    await goTo(page, '#/note/rivers.md', 'On rivers');
    const sections = await textsOf(page, '.note-footer section h2');
    expect(sections).toContain('Linked from');
    expect(await textsOf(page, '.note-footer section:last-child li')).toEqual(['On burrows']);
    await page.close();
  });

  test('who opens a hit sees its matches highlighted, moves between them, and returns to the hit', async () => {
    const { page, events } = await openPage(browser, address);
    await goTo(page, '#/search/burow', 'hit');
    expect(await textsOf(page, '.hits > li:first-child > a mark')).toEqual(['burrows']);
    const links = await page.$$('.hits > li > a');
    await links[1]?.focus();
    const second = (await textsOf(page, '.hits > li > a'))[1] ?? '';
    await page.keyboard.press('Enter');
    await waitForHeading(page, second);
    expect(await page.$eval('input', (box) => box.value)).toBe('burow');
    const all = (await textsOf(page, 'article mark')).length;
    expect(all).toBeGreaterThan(0);
    expect(await textsOf(page, '.matches .place')).toEqual([`1 of ${all}`]);
    await page.keyboard.press('n');
    expect(await textsOf(page, '.matches .place')).toEqual([`${all === 1 ? 1 : 2} of ${all}`]);
    await page.keyboard.press('N');
    await page.goBack();
    await waitForHeading(page, 'hit');
    expect(await page.evaluate('document.activeElement.textContent')).toBe(second);
    expect(events).toEqual([]);
    await page.close();
  });

  test('filters the hits with chips, and removes a filter with its chip', async () => {
    const { page } = await openPage(browser, address);
    await goTo(page, '#/search/burrow', 'hits');
    await page.waitForSelector('[data-facet]');
    const before = await textsOf(page, '.hits > li > a');
    await page.evaluate(
      `[...document.querySelectorAll('[data-facet]')].find((chip) => chip.textContent.startsWith('note')).click()`,
    );
    await waitForHeading(page, '1 hit');
    expect(await textsOf(page, '.hits > li > a')).toEqual(['Soup']);
    expect(await page.evaluate('location.hash')).toBe('#/search/burrow?kind=note');
    await page.evaluate(`document.querySelector('[data-facet][aria-current]').click()`);
    await waitForHeading(page, `${before.length} hits`);
    await page.close();
  });

  test('sees other ways to go on if nothing is found', async () => {
    const { page } = await openPage(browser, address);
    await goTo(page, '#/search/burrowwwxyz%20qqq', 'Nothing');
    expect((await textsOf(page, '.way-on a')).length).toBeGreaterThan(1);
    await page.click('.way-on a');
    await waitForHeading(page, 'Talks');
    await page.close();
  });

  test('sees the headings of all pages at the same left edge', async () => {
    const { page } = await openPage(browser, address);
    await page.setViewport({ width: 1280, height: 800 });
    const edge = () => page.$eval('main h1', (title) => title.getBoundingClientRect().left);
    const home = await edge();
    for (const [route, title] of [
      ['#/talks', 'Talks'],
      ['#/topics', 'Topics'],
      ['#/search/burrow', 'hits'],
      ['#/note/burrows.md', 'On burrows'],
      ['#/note/soup.md', 'Soup'],
    ] as const) {
      await goTo(page, route, title);
      expect({ route, left: await edge() }).toEqual({ route, left: home });
    }
    await page.close();
  });

  test('chooses a theme, which is stored', async () => {
    const { page } = await openPage(browser, address);
    const ground = () =>
      page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    const light = await ground();
    await page.click('.theme');
    expect(await ground()).toBe(light);
    await page.click('.theme');
    expect(await ground()).not.toBe(light);
    await page.reload();
    await page.waitForSelector('main h1');
    expect(await ground()).not.toBe(light);
    await page.evaluate('localStorage.clear()');
    await page.close();
  });

  test('with reduced motion sees no animations', async () => {
    const { page } = await openPage(browser, address);
    const moving = () =>
      page.$$eval('a, button', (all) =>
        all.some((one) => getComputedStyle(one).transitionDuration !== '0s'),
      );
    expect(await moving()).toBe(true);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    expect(await moving()).toBe(false);
    await page.close();
  });

  test('copies code unchanged', async () => {
    const { page } = await openPage(browser, address);
    await page.evaluate(
      `Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { globalThis.copied = text; } } })`,
    );
    await goTo(page, '#/note/burrows.md', 'On burrows');
    await page.$eval('.code-copy', (button) => (button as HTMLElement).click());
    await page.waitForFunction("globalThis.copied === 'const burrow = dig();\\n'");
    expect(await textsOf(page, '.code-copy')).toEqual(['Copied']);
    await page.close();
  });
});

test('the home page shows the event, counts and talks', async () => {
  if (!CHROMIUM) return;
  const browser = await startBrowser();
  const { page } = await openPage(browser, exported(folderOf(files)));
  expect(await textsOf(page, 'main h1')).toEqual(['Otter Days 2019']);
  expect(await textsOf(page, '.hero .subtitle')).toEqual(['29 March 2019']);
  expect(await textsOf(page, '.counts li')).toEqual(['2 talks', '1 topic', '3 notes']);
  expect(await textsOf(page, '.event .list a')).toEqual(['On burrows', 'On rivers']);
  await browser.close();
});
