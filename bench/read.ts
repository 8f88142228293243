import { check } from '../seed/check.js';
import { readFacts } from '../seed/parse/facts.js';
import { readSeason } from '../seed/parse/season.js';
import { Source } from '../seed/wikitext/source.js';
import { manyfold, original, type Pages } from './copies.js';

/** Milliseconds that it takes to read a page and to check it: the median of some runs, once it is warm. */
function times({ page, facts: json }: Pages, runs: number): { read: number; checked: number } {
  const facts = readFacts(json, 'season.json');
  const all = Array.from({ length: runs }, () => {
    const start = performance.now();
    const season = readSeason(new Source('page.wikitext', page), facts);
    const read = performance.now() - start;
    check(season);
    return { read, checked: performance.now() - start - read };
  });
  const median = (of: 'read' | 'checked') => all.map((one) => one[of]).sort((a, b) => a - b)[runs >> 1] ?? 0;
  return { read: median('read'), checked: median('checked') };
}

const one = await original();
const copies = 50;
const many = manyfold(one, copies);
const first = times(one, 1);
times(one, 20);
const usual = times(one, 41);
const long = times(many, 5);
const words = (name: string, { read, checked }: typeof usual) =>
  console.log(`${name}: read in ${read.toFixed(1)} ms, checked in ${checked.toFixed(1)} ms`);
words("the season's page, the first time", first);
words("the season's page", usual);
words(`a page of ${copies} times the length`, long);
console.log(
  `that is ${(long.read / usual.read).toFixed(1)} times as long to read, ${(long.checked / usual.checked).toFixed(1)} times to check`,
);
