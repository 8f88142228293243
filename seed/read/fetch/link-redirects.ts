import { decodeHTML } from 'entities';
import * as z from 'zod';
import type { WikiClient } from './wiki-client.js';

/** The most titles for which the interface answers at once. */
const batchSize = 50;

/** The most links of one page whose redirects are looked up; those of its tables come before those of its navigation. */
const maxLinks = 500;

/** Redirects to redirects are rare, and soon mended by bots; those that lead in a circle end here. */
const maxSteps = 5;

const answer = z.object({
  query: z.object({
    redirects: z.array(z.object({ from: z.string(), to: z.string(), tofragment: z.string().optional() })),
  }),
});

/** In English, Spanish, Portuguese, French, German and Italian. */
const list = /^(?:anexo:|lists? of |listas? de |liste (?:de|der|des|von) |elenco )/i;

/**
 * Finds where the links of a rendered page lead that MediaWiki marks as links to redirects: title to title. Two names of
 * one article are then one, in all documents.
 *
 * A redirect to a section, or to a list, is left out: it stands for a thing that has no article of its own.
 */
export async function findLinkRedirects(
  client: WikiClient,
  api: string,
  html: string,
): Promise<ReadonlyMap<string, string>> {
  const titles = redirectLinks(html).slice(0, maxLinks);
  const steps = new Map<string, string>();
  for (let start = 0; start < titles.length; start += batchSize) {
    const batch = titles.slice(start, start + batchSize);
    const parameters = { action: 'query', titles: batch.join('|'), redirects: '1' };
    const { data } = answer.safeParse(await client.get(api, parameters));
    for (const { from, to, tofragment } of data?.query.redirects ?? [])
      if (tofragment === undefined && !list.test(to)) steps.set(from, to);
  }
  return new Map([...steps.keys()].map((title) => [title, lastTarget(title, steps)]));
}

/** Where redirects lead from a title, of which one may lead to the next. */
function lastTarget(title: string, steps: ReadonlyMap<string, string>): string {
  let target = title;
  for (let step = 0; step < maxSteps; step += 1) target = steps.get(target) ?? target;
  return target;
}

/** The titles of the links with the class `mw-redirect`, in the order of the page. */
function redirectLinks(html: string): string[] {
  const titles = new Set<string>();
  for (const [tag] of html.matchAll(/<a\b[^<>]*>/g)) {
    if (!/\bclass=["'][^"']*\bmw-redirect\b/.test(tag)) continue;
    const [, , title] = /\btitle=(["'])(.*?)\1/s.exec(tag) ?? [];
    // A bar would separate titles.
    if (title !== undefined && !title.includes('|')) titles.add(decodeHTML(title));
  }
  return [...titles];
}
