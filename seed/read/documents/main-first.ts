import { type GivenDocument, redirectTarget, titleOf } from './document-index.js';
import { bareTitle, titleKey } from './page-title.js';

/** Documents in another order: first the one whose title most others begin with, of several the first. */
export function mainFirst(documents: readonly GivenDocument[]): GivenDocument[] {
  const pages = documents.filter(
    ({ source, isAuxiliary }) => isAuxiliary !== true && redirectTarget(source) === undefined,
  );
  const titles = new Map(pages.map((document) => [document, keyOf(document)]));
  const sorted = [...titles.values()].sort();
  let [main, most] = [pages[0], 0];
  for (const [document, title] of titles) {
    const followers = countWithPrefix(sorted, title);
    if (followers > most) [main, most] = [document, followers];
  }
  return main === undefined ? [...documents] : [main, ...documents.filter((document) => document !== main)];
}

/** The key of a document's title; that of an HTML page is in its head, before the name of the site. */
function keyOf({ source }: GivenDocument): string {
  const [, head] = /<title[^<>]*>([^<]{1,300})/i.exec(source.text.slice(0, HEAD)) ?? [];
  const title =
    source.identity === undefined && head !== undefined
      ? head.replace(/ [-–—] [^-–—]*$/, '')
      : titleOf(source);
  return titleKey(bareTitle(title));
}

const HEAD = 10_000;

/** How many of the sorted titles begin with one. */
function countWithPrefix(sorted: readonly string[], prefix: string): number {
  const first = firstNotBelow(sorted, prefix);
  // No title has a character behind this one.
  return firstNotBelow(sorted, `${prefix}\uFFFF`) - first;
}

function firstNotBelow(sorted: readonly string[], key: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
