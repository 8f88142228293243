import { auditSeason } from '../seed/audit/audit.js';
import { readFacts } from '../seed/parse/facts-file.js';
import { readSeason } from '../seed/parse/season.js';
import { Source } from '../seed/read/source.js';
import { manyfold, original, type Pages } from './copies.js';

/** Milliseconds that it takes to read a page and to check it: the median of some runs, once it is warm. */
function times({ page, facts: json }: Pages, runs: number): { read: number; checked: number } {
  const facts = readFacts(json, 'season.json');
  const all = Array.from({ length: runs }, () => {
    const start = performance.now();
    const season = readSeason(new Source('page.wikitext', page), facts);
    const read = performance.now() - start;
    auditSeason(season);
    return { read, checked: performance.now() - start - read };
  });
  const median = (of: 'read' | 'checked') => all.map((one) => one[of]).sort((a, b) => a - b)[runs >> 1] ?? 0;
  return { read: median('read'), checked: median('checked') };
}

/** What it takes to read the season's page and to check it, in milliseconds, and one of many times its length. */
export interface Reading {
  readonly first: number;
  readonly read: number;
  readonly checked: number;
  readonly copies: number;
  /** How many times as long the long page takes. */
  readonly longer: { readonly read: number; readonly checked: number };
}

/** Times the reading of pages. */
export async function reading(copies = 50): Promise<Reading> {
  const one = await original();
  const many = manyfold(one, copies);
  const first = times(one, 1).read;
  times(one, 20);
  const { read, checked } = times(one, 41);
  const long = times(many, 5);
  return {
    first,
    read,
    checked,
    copies,
    longer: { read: long.read / read, checked: long.checked / checked },
  };
}
