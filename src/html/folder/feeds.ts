import { ascending } from '../../model/ascending.ts';
import { escaped } from '../../site/write-html.ts';
import { absolute, FEED_FILE, type Page, type Site } from './page.ts';

/** Largest number of entries in a feed: it shows what is new, not everything. */
const MOST_ENTRIES = 50;

/** The addresses of all pages, for search engines. */
export const sitemapOf = (pages: readonly Page[], baseUrl: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map(({ path }) => `<url><loc>${escaped(absolute(baseUrl, path))}</loc></url>`).join('\n')}
</urlset>
`;

export const robotsOf = (baseUrl: string): string =>
  `User-agent: *\nAllow: /\nSitemap: ${baseUrl}sitemap.xml\n`;

/** An Atom feed (RFC 4287) of the latest talks and notes that have a day. */
export function feedOf(pages: readonly Page[], { identity }: Site, baseUrl: string): string {
  const entries = pages
    .flatMap((page) =>
      /^\d{4}-\d{2}-\d{2}$/u.test(page.date ?? '') ? [{ page, day: `${page.date}` }] : [],
    )
    .sort((a, b) => ascending(b.day, a.day))
    .slice(0, MOST_ENTRIES);
  const timeOf = (day: string | undefined) => `${day ?? '1970-01-01'}T00:00:00Z`;
  const written = entries.map(({ page: { path, view, description }, day }) => {
    const address = escaped(absolute(baseUrl, path));
    return `<entry><title>${escaped(view.title)}</title><link href="${address}"/><id>${address}</id><updated>${timeOf(day)}</updated><summary>${escaped(description)}</summary></entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${escaped(identity.name)}</title>
<id>${escaped(baseUrl)}</id>
<link href="${escaped(baseUrl)}"/>
<link rel="self" href="${escaped(baseUrl + FEED_FILE)}"/>
<author><name>${escaped(identity.name)}</name></author>
<updated>${timeOf(entries[0]?.day)}</updated>
${written.join('\n')}
</feed>
`;
}
