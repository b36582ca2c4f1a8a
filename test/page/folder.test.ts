import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf, run, runJson } from '../cli/run.ts';
import {
  CHROMIUM,
  openPage,
  startBrowser,
  textsOf,
  violationsOf,
  waitForHeading,
} from './browser.ts';

const files = {
  'one.md':
    '---\ntitle: On burrows\nevent: Otter Days\ndate: 2019-03-29\nspeakers: [Ann Lee]\ntopics: [rivers]\n---\n\nA **burrow**: a hole with two ends. See [[two]].\n\n## Since then\n\nMore burrows.\n',
  'sub/two.md':
    '# Con\n\nSpeaker: Bo Ray\n\nNo burrow.\n<script>alert(1)</script>\n\n![x](https://example.com/x.png)\n',
  'sub/both.md':
    '# Otter Days 2020\n\n## First talk by [Ann Lee](https://example.com)\n\nOn *this*.\n\n## Second talk by [Bo Ray](https://example.com)\n\nOn *that*.\n',
};

const exportSite = (notes: string, ...options: readonly string[]): string => {
  const target = join(folderOf({}), 'site');
  const { code, stderr } = run(['--notes', notes, 'export', '--html', `${target}/`, ...options]);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return target;
};

const pagesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/ (?:href|src)="([^"#?]*)/gu)].map(([, address = '']) => address);

describe('a folder of pages', () => {
  test('has a page for each note, talk, event, topic and term, and all links lead to existing files', () => {
    const site = exportSite(folderOf(files));
    const pages = pagesIn(site);
    const { talks } = runJson<{ talks: readonly { id: string }[] }>([
      '--notes',
      folderOf(files),
      'talks',
    ]);
    // `con` is the name of a device on Windows.
    const names = talks.map(({ id }) => (id === 'con' ? 'con-page' : id));
    for (const name of names) expect(pages).toContain(`talk/${name}.html`);
    expect(pages).toEqual(
      expect.arrayContaining([
        ...['404.html', 'glossary.html', 'index.html', 'notes.html', 'talks.html', 'topics.html'],
        ...['note/sub-both.html', 'term/burrow.html', 'topic/rivers.html'],
      ]),
    );
    for (const page of pages.filter((path) => path !== '404.html')) {
      for (const address of linksIn(readFileSync(join(site, page), 'utf8'))) {
        if (address === '' || /^https?:/u.test(address)) continue;
        const target = decodeURIComponent(new URL(address, `file:///${page}`).pathname).slice(1);
        expect({ page, address, isThere: existsSync(join(site, target)) }).toMatchObject({
          isThere: true,
        });
      }
    }
  });

  test('contains absolute addresses only if --base-url is given', () => {
    const notes = folderOf(files);
    const site = exportSite(
      notes,
      '--base-url',
      'https://example.org/n',
      '--title',
      'Otters & more',
    );
    const talk = readFileSync(join(site, 'talk/on-burrows.html'), 'utf8');
    expect(talk).toContain(
      '<link rel="canonical" href="https://example.org/n/talk/on-burrows.html">',
    );
    expect(talk).toContain('<meta property="og:title" content="On burrows">');
    expect(talk).toContain(
      '<meta property="og:description" content="A burrow: a hole with two ends. See two.">',
    );
    expect(talk).toContain('<title>On burrows · Otters &amp; more</title>');
    const sitemap = readFileSync(join(site, 'sitemap.xml'), 'utf8');
    expect(sitemap).toContain('<loc>https://example.org/n/</loc>');
    expect(sitemap).toContain('<loc>https://example.org/n/term/burrow.html</loc>');
    expect(readFileSync(join(site, 'feed.xml'), 'utf8')).toContain(
      '<entry><title>On burrows</title><link href="https://example.org/n/talk/on-burrows.html"/>',
    );
    const alone = exportSite(notes);
    expect(existsSync(join(alone, 'sitemap.xml'))).toBe(false);
    expect(readFileSync(join(alone, 'index.html'), 'utf8')).not.toContain('canonical');
  });

  test('has a page for each letter of a long list, and several for a long letter', () => {
    const titles = [
      ...Array.from({ length: 201 }, (_, at) => `Otter ${at}`),
      ...Array.from({ length: 9 }, (_, at) => `Weir ${at}`),
    ];
    const site = exportSite(
      folderOf(
        Object.fromEntries(titles.map((title, at) => [`${at}.md`, `# ${title}\n\nText.\n`])),
      ),
    );
    const html = (path: string) => readFileSync(join(site, path), 'utf8');
    expect(pagesIn(site)).toEqual(
      expect.arrayContaining(['notes.html', 'notes/o.html', 'notes/o-2.html', 'notes/w.html']),
    );
    const second = html('notes/o-2.html');
    expect(linksIn(second).slice(-2)).toEqual(['../notes/o.html', '../notes/w.html']);
    expect(second).toContain('<title>Notes O');
    expect(second).toContain('aria-current="true">O</a>');
  });

  test('is overwritten only with --force, and then keeps files that it did not write', () => {
    const notes = folderOf(files);
    const site = exportSite(notes);
    writeFileSync(join(site, 'CNAME'), 'example.org');
    const again = ['--notes', notes, 'export', '--html', site];
    expect(run(again).code).toBe(2);
    expect(run(again).stderr).toContain(`${site} already exists`);
    const fewer = folderOf({ 'one.md': files['one.md'] });
    expect(run(['--notes', fewer, 'export', '--html', site, '--force']).code).toBe(0);
    expect(existsSync(join(site, 'note/sub-both.html'))).toBe(false);
    expect(existsSync(join(site, 'talk/on-burrows.html'))).toBe(true);
    expect(readFileSync(join(site, 'CNAME'), 'utf8')).toBe('example.org');
  });

  test('leaves out an image that is too large, and says so', () => {
    const notes = folderOf({
      'one.md': '# One\n\n![big](big.png)\n',
      'big.png': 'x'.repeat(3e5 + 1),
    });
    const words = ['--notes', notes, 'export', '--html', join(folderOf({}), 'site/')];
    expect(run(words)).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('Left out, larger than 300 kB: big.png\n'),
    });
  });

  test.each([
    ['site/', ['--base-url', 'ftp://example.org'], 'takes the address of a site'],
    ['site/', ['--base-url', 'example.org'], 'takes the address of a site'],
    ['site.html', ['--base-url', 'https://example.org'], 'one file has no addresses'],
  ])('%s: %j is rejected', (path, options, message) => {
    const target = join(folderOf({}), path);
    const { code, stderr } = run(['export', '--html', target, ...options]);
    expect({ code, isThere: existsSync(target) }).toEqual({ code: 2, isThere: false });
    expect(stderr).toContain(message);
  });
});

describe.skipIf(!CHROMIUM)('a folder of pages in a browser', () => {
  let browser: Browser;
  let site: string;
  let server: Server;
  beforeAll(async () => {
    browser = await startBrowser();
    site = exportSite(folderOf(files));
    server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
      const file = join(site, path === '/' ? 'index.html' : path);
      const types = { js: 'text/javascript', css: 'text/css', html: 'text/html' };
      const type = types[file.split('.').at(-1) as keyof typeof types] ?? 'text/plain';
      response.writeHead(existsSync(file) ? 200 : 404, { 'content-type': type });
      response.end(existsSync(file) ? readFileSync(file) : '');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each(['file', 'http'])(
    '%s: every page has search, and going back returns to the hit',
    async (scheme) => {
      const { port } = server.address() as AddressInfo;
      const root = scheme === 'file' ? pathToFileURL(site).href : `http://127.0.0.1:${port}`;
      const { page, events } = await openPage(browser, `${root}/topic/rivers.html`);
      await page.keyboard.press('/');
      await page.keyboard.type('burow');
      await waitForHeading(page, 'hit');
      await page.waitForFunction("location.search === '?search=burow'");
      const titles = await textsOf(page, '.hits > li > a');
      const links = await page.$$('.hits > li > a');
      await links.at(-1)?.focus();
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      await page.waitForSelector('mark[data-match]');
      expect(await page.evaluate('new URLSearchParams(location.search).get("q")')).toBe('burow');
      await page.goBack();
      await waitForHeading(page, 'hit');
      await page.waitForFunction(
        `document.activeElement?.textContent === ${JSON.stringify(titles.at(-1))}`,
      );
      await page.keyboard.press('/');
      await page.keyboard.press('Escape');
      await waitForHeading(page, 'rivers');
      const own = events.filter((event) => !event.startsWith(root));
      expect(own).toEqual([]);
      await page.close();
    },
  );

  test('axe-core finds no violations on any kind of page, and no script of a note runs', async () => {
    const { page, events } = await openPage(browser, pathToFileURL(join(site, 'index.html')).href);
    await page.setViewport({ width: 390, height: 844 });
    for (const path of [
      'index.html',
      'talks.html',
      'glossary.html',
      'note/sub-both.html',
      'term/burrow.html',
      'topic/rivers.html',
      'talk/on-burrows.html',
      'talk/con-page.html',
      'notes.html',
      'talk/first-talk.html',
    ]) {
      await page.goto(pathToFileURL(join(site, path)).href);
      expect({ path, found: await violationsOf(page) }).toEqual({ path, found: [] });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    }
    expect(events.filter((event) => !event.startsWith('file:'))).toEqual([]);
    await page.close();
  });
});
