import { readFile } from 'node:fs/promises';
import { readFacts } from '../seed/parse/facts.js';
import { readSeason } from '../seed/parse/season.js';
import { builtIn } from '../seed/seed.js';
import { Source } from '../seed/wikitext/source.js';

/** A season's page and the text of its facts file. */
export interface Pages {
  readonly page: string;
  readonly facts: string;
}

/** The season that comes with the project. */
export async function original(): Promise<Pages> {
  const [page = '', facts = ''] = await Promise.all(
    ['page.wikitext', 'season.json'].map((file) => readFile(`${builtIn}${file}`, 'utf8')),
  );
  return { page, facts };
}

/** The season of as many copies in one page, each with stages and teams of its own. */
export function manyfold({ page, facts: json }: Pages, copies: number): Pages {
  const facts = readFacts(json, 'season.json');
  const { teams } = readSeason(new Source('page.wikitext', page), facts);
  const names = teams.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]);
  const stages = facts.stages.flatMap(({ name, nativeName }) =>
    nativeName == null ? [name] : [name, nativeName],
  );
  const called = [...names, ...stages].sort((a, b) => b.length - a.length).map((name) => escaped(name));
  const any = new RegExp(`(?<![\\p{L}\\d])(?:${called.join('|')})(?![\\p{L}\\d])`, 'gu');
  const numbered = (text: string, copy: number) => text.replace(any, (name) => `${name} ${copy}`);
  const all = Array.from({ length: copies }, (_, index) => index + 1);
  const each = all.map((copy) => JSON.parse(numbered(json, copy)));
  const lists = ['stages', 'entries', 'promotions', 'aliases'];
  // A list of departments brings all teams of a page into one stage.
  for (const one of each.slice(1))
    one.entries = one.entries.filter(({ by }: { by: string }) => by !== 'DEPARTMENT');
  const joined = Object.fromEntries(lists.map((list) => [list, each.flatMap((one) => one[list])]));
  return {
    page: all.map((copy) => numbered(page, copy)).join('\n'),
    facts: JSON.stringify({ ...JSON.parse(json), ...joined }),
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
