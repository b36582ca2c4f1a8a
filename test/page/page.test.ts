import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf, run, runJson } from '../cli/run.ts';
import {
  CHROMIUM,
  exported,
  goTo,
  openPage,
  startBrowser,
  textsOf,
  violationsOf,
  waitForHeading,
} from './browser.ts';

interface Answer {
  readonly hits: readonly { readonly title: string }[];
}

const titles = ({ hits }: Answer): readonly string[] => hits.map(({ title }) => title);

describe('the file', () => {
  test('an existing file is overwritten only with --force', () => {
    const cwd = folderOf({ 'own.html': 'Mine.' });
    const refused = run(['export', '--html', 'own.html'], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(`${cwd}/own.html already exists`);
    expect(readFileSync(join(cwd, 'own.html'), 'utf8')).toBe('Mine.');
    expect(run(['export', '--html', 'own.html', '--force'], { cwd }).code).toBe(0);
    expect(readdirSync(cwd)).toEqual(['own.html']);
  });

  test('standard output gets the same page as a file', () => {
    const cwd = folderOf({});
    expect(run(['export', '--html', 'a.html'], { cwd }).stdout).toMatch(/a\.html \(\d+ kB\)\n$/u);
    const { stdout } = run(['export', '--html', '-'], { cwd });
    expect(stdout.trimEnd()).toBe(readFileSync(join(cwd, 'a.html'), 'utf8').trimEnd());
  });

  test('after an edit the page is the same as from a new index', () => {
    const notes = folderOf({
      'a.md': '# On queues\n\nSpeaker: Ann Lee\n\n**Backlog**: what waits in a queue.\n',
      'b.md': '# On caches\n\nSpeaker: Bo Ray\n\nSee [queues](a.md).\n',
    });
    const page = (...options: readonly string[]) =>
      run(['--notes', notes, ...options, 'export', '--html', '-']).stdout;
    page();
    appendFileSync(join(notes, 'a.md'), '\n**Prefetch**: to ask for it before it is needed.\n');
    expect(page()).toBe(page('--no-cache'));
  });

  test('an error says if the file cannot be written', () => {
    const cwd = folderOf({ file: '' });
    const { code, stderr } = run(['export', '--html', 'file/a.html'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`Cannot write ${cwd}/file/a.html`);
  });
});

describe.skipIf(!CHROMIUM)(
  `in a browser${CHROMIUM ? '' : ' (skipped: there is no /usr/bin/chromium)'}`,
  () => {
    let browser: Browser;
    let bundled: string;
    beforeAll(async () => {
      browser = await startBrowser();
      bundled = exported();
    });
    afterAll(() => browser?.close());

    test('the keyboard is enough to search, open a hit and return; hits are in the order of the command line', async () => {
      const { page, events } = await openPage(browser, bundled);
      await page.keyboard.press('/');
      await page.keyboard.type('canry first');
      await waitForHeading(page, 'hits');
      const answer = runJson<Answer & { readonly total: number }>(['search', 'canry first']);
      const expected = titles(answer);
      expect((await textsOf(page, '.hits > li > a')).slice(0, 10)).toEqual(expected);
      expect(await textsOf(page, '[aria-live]')).toEqual([
        `${answer.total} hits, showing results for "canary"`,
      ]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await waitForHeading(page, expected[0] ?? '');
      expect((await textsOf(page, '.found')).join().toLowerCase()).toContain('canary');
      await page.goBack();
      await waitForHeading(page, 'hits');
      await page.keyboard.press('/');
      await page.keyboard.press('Escape');
      await waitForHeading(page, 'ServerlessDays');
      expect(events).toEqual([]);
      await page.close();
    });

    test('a page opened at a search shows the hits and never the home page', async () => {
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(`globalThis.seen = new Set();
        const look = () => {
          const heading = document.querySelector('main h1');
          if (heading?.checkVisibility()) seen.add(heading.textContent);
          requestAnimationFrame(look);
        };
        look();`);
      await page.goto(`${bundled}#/search/canary`);
      await page.waitForFunction('seen.size > 0');
      await page.waitForSelector('.hits > li');
      expect(await page.evaluate('[...seen].every((heading) => heading.endsWith(" hits"))')).toBe(
        true,
      );
      await page.close();
    });

    test('a page with a damaged index still shows the home page', async () => {
      const file = fileURLToPath(bundled);
      const torn = join(folderOf({}), 'torn.html');
      writeFileSync(
        torn,
        readFileSync(file, 'utf8').replace(/(?<=id="index">)\S{9}/u, 'AAAAAAAAA'),
      );
      const page = await browser.newPage();
      await page.goto(`${pathToFileURL(torn).href}#/search/canary`);
      await page.waitForFunction('document.querySelector("main h1").checkVisibility()');
      expect(await textsOf(page, 'main h1')).toEqual(['ServerlessDays Amsterdam 2019']);
      await page.close();
    });

    test("a user's own notes give the same hits as on the command line, and link to each other", async () => {
      const notes = folderOf({
        'a.md':
          '# Queues\n\nSee [the other](sub/b c.md), [c](<sub/b c.md>) and [x](https://example.com/).\n',
        'sub/b c.md':
          '# Buffers\n\nA queue of buffers. [Back](../a.md)\n\n[Down](#further-down)\n\n## Further down\n\nText.\n',
      });
      const { page } = await openPage(browser, exported(notes));
      await goTo(page, '#/search/queeu', 'hit');
      expect(await textsOf(page, '.hits > li > a')).toEqual(
        titles(runJson<Answer>(['--notes', notes, 'search', 'queeu'])),
      );
      await goTo(page, '#/note/a.md', 'Queues');
      await page.click('.text p a[href^="#/note/"]');
      await waitForHeading(page, 'Buffers');
      await page.click('.text p a[href$="/further-down"]');
      await page.waitForSelector('.found');
      expect(await textsOf(page, '.found')).toEqual(['Further down #']);
      await page.click('main article .text p a');
      await waitForHeading(page, 'Queues');
      expect(await textsOf(page, 'main a[href^="https:"]')).toEqual(['x']);
      await page.close();
    });

    test('each text has its own direction, and table cells their alignment', async () => {
      const notes = folderOf({
        'a.md': '# البدء البارد\n\n(cold start) هو تأخير الطلب الأول.\n\n- مهمة\n\nOnly English.\n',
        'b.md': '# Numbers\n\n| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |\n',
      });
      const { page } = await openPage(browser, exported(notes));
      await goTo(page, '#/note/a.md', 'البدء');
      const isFlushRight = (selector: string) =>
        page.$eval(selector, (block) => {
          const text = document.createRange();
          text.selectNodeContents(block);
          const [own, all] = [text.getBoundingClientRect(), block.getBoundingClientRect()];
          return Math.abs(own.right - all.right) < 1 && own.left - all.left > 1;
        });
      expect(await isFlushRight('article h1')).toBe(true);
      expect(await page.$eval('.text ul', (list) => getComputedStyle(list).direction)).toBe('rtl');
      expect(await isFlushRight('.text p:last-child')).toBe(false);
      await goTo(page, '#/note/b.md', 'Numbers');
      const aligned = await page.$$eval('td', (cells) =>
        cells.map((cell) => getComputedStyle(cell).textAlign),
      );
      expect(aligned).toEqual(['start', 'center', 'right']);
      await page.close();
    });

    test('hostile notes run no code and load nothing', async () => {
      const hostile = [
        `# ${'Huge '.repeat(2000)}<img src=x onerror=alert(1)>`,
        '<script>alert(2)</script></script><!--\u2028<script>',
        '[a](javascript:alert(3)) [b](data:text/html,x) [c](JaVaScRiPt:alert(4)) <javascript:alert(5)>',
        '![alt](https://example.com/x.png) <svg onload=alert(6)> \u0001 &#0; & [d](//example.com/)',
        '- [x] done\n\n| a | b |\n|-|-|\n| </td><script>alert(7)</script> | c |',
      ].join('\n\n');
      const notes = folderOf({
        'a\'"<b>.md': hostile,
        'b.md': hostile.replace('Huge', 'Large'),
        'nul.md': '# Nul\0<script>alert(8)</script>\n',
      });
      const { page, events } = await openPage(browser, exported(notes));
      for (const route of ['#/notes', '#/search/huge', '#/glossary', '#/topics', '#/talks']) {
        await page.evaluate(`location.hash = ${JSON.stringify(route)}`);
        await page.waitForSelector('main h1');
      }
      await goTo(page, '#/note/b.md', 'Large');
      expect(await page.$$('article script, article svg, article [onerror]')).toEqual([]);
      const addresses = await page.$$eval('article a', (links) => links.map((link) => link.href));
      expect(addresses.filter((address) => !address.startsWith('file:'))).toEqual([
        'https://example.com/x.png',
      ]);
      expect((await textsOf(page, 'article')).join()).not.toMatch(/alert\([2-46-8]/u);
      expect(events).toEqual([]);
      await page.close();
    });

    test.each(['light', 'dark'])(
      'axe-core finds no violations in %s mode, and a width of 360 px needs no scrolling',
      async (value) => {
        const { page, events } = await openPage(browser, bundled);
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        await page.setViewport({ width: 360, height: 700 });
        const views = {
          '#/': 'ServerlessDays',
          '#/talks': 'Talks',
          '#/event/serverlessdays-amsterdam-2019': 'ServerlessDays',
          '#/topic/testing': 'testing',
          '#/term/cold%20start': 'cold start',
          '#/search/cold%20strat': 'hits',
          '#/search/zzzzqqqq': 'Nothing',
          '#/glossary': 'Glossary',
          '#/topics': 'Topics',
          '#/notes': 'notes',
          '#/note/index.md': '2019',
        };
        for (const [route, heading] of Object.entries(views)) {
          await goTo(page, route, heading);
          expect({ route, found: await violationsOf(page) }).toEqual({ route, found: [] });
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
        }
        expect(events).toEqual([]);
        await page.close();
      },
    );

    test('inflected words in the language of the notes are found', async () => {
      const notes = folderOf({
        'a.md':
          '# Gärten\n\nDie Rosen und die Hecken werden im Herbst von der Gärtnerin geschnitten.\n',
        'b.md': '# Teiche\n\nDas ist ein Teich, in dem die Frösche sind, und er ist nicht tief.\n',
      });
      const { page, events } = await openPage(browser, exported(notes));
      await goTo(page, '#/search/Fröschen', 'hit');
      expect(await textsOf(page, '.hits > li > a')).toEqual(
        titles(runJson<Answer>(['--notes', notes, 'search', 'Fröschen'])),
      );
      expect(await textsOf(page, '.reading-as')).toEqual([]);
      expect(events).toEqual([]);
      await page.close();
    });

    test('when printed, only notes are shown, and links with their address', async () => {
      const markdown = '# Links\n\n[text](https://example.com/a) and https://example.com/b\n';
      const { page } = await openPage(browser, exported(folderOf({ 'a.md': markdown })));
      await page.emulateMediaType('print');
      expect(await page.$eval('header', (header) => header.checkVisibility())).toBe(false);
      await goTo(page, '#/note/a.md', 'Links');
      expect(await page.$eval('main', (main) => main.checkVisibility())).toBe(true);
      const behind = await page.$$eval('.text a', (links) =>
        links.map((link) => getComputedStyle(link, '::after').content),
      );
      expect(behind).toEqual([expect.stringContaining('https://example.com/a'), 'none']);
      await page.close();
    });
  },
);
