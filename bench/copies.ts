import { readFile } from 'node:fs/promises';
import { builtInSeasonFolder } from '../seed/cli/load-built-in-season.js';
import { readFacts } from '../seed/parse/facts-file.js';
import { readSeason } from '../seed/parse/season.js';
import { Source } from '../seed/read/source.js';

/** A season's page and the text of its facts file. */
export interface Pages {
  readonly page: string;
  readonly facts: string;
}

/** The season that comes with the project. */
export async function original(): Promise<Pages> {
  const [page = '', facts = ''] = await Promise.all(
    ['page.wikitext', 'season.json'].map((file) => readFile(`${builtInSeasonFolder}${file}`, 'utf8')),
  );
  return { page, facts };
}

/** The season of as many copies in one page, each with stages and teams of its own. */
export function manyfold(pages: Pages, copies: number): Pages {
  const json: Facts = JSON.parse(pages.facts);
  const stages = json.stages.flatMap(({ name, nativeName }) => [name, ...(nativeName ? [nativeName] : [])]);
  const numbered = numbering([...teamNames(pages), ...stages]);
  const all = Array.from({ length: copies }, (_, index) => index + 1);
  const each = all.map((copy): Facts => JSON.parse(numbered(pages.facts, copy)));
  // A list of departments brings all teams of a page into one stage.
  for (const one of each.slice(1)) one.entries = one.entries.filter(({ by }) => by !== 'DEPARTMENT');
  const joined = Object.fromEntries(lists.map((list) => [list, each.flatMap((one) => one[list])]));
  return {
    page: all.map((copy) => numbered(pages.page, copy)).join('\n'),
    facts: JSON.stringify({ ...json, ...joined }),
  };
}

/** The lists of a facts file, of which each copy has its own. */
const lists = ['stages', 'entries', 'promotions', 'aliases'] as const;

interface Facts {
  competition: { name: string };
  year: number;
  document: { title: string };
  stages: { name: string; nativeName?: string }[];
  entries: { by: string }[];
  promotions: object[];
  aliases: object[];
}

/** Seasons of a competition whose copies follow one another year by year. */
const run = 20;

/** How the season's copy of that number is called: `copa-peru-2-1995`. */
export function copyName(copy: number): { competition: string; year: number; slug: string } {
  const number = Math.ceil(copy / run);
  const year = 1994 + ((copy - 1) % run);
  return { competition: `Copa Perú ${number}`, year, slug: `copa-peru-${number}-${year}` };
}

/** The season as another one, of another competition and with other teams, by a number from 1. */
export function separate(pages: Pages): (copy: number) => Pages {
  const numbered = numbering(teamNames(pages));
  return (copy) => {
    const { competition, year } = copyName(copy);
    const facts: Facts = JSON.parse(numbered(pages.facts, copy));
    facts.competition.name = competition;
    facts.year = year;
    facts.document.title = `${year} ${competition}`;
    return { page: numbered(pages.page, copy), facts: JSON.stringify(facts) };
  };
}

/** Every spelling of every team, as a page and its facts write it. */
export function teamNames({ page, facts }: Pages): string[] {
  const { teams } = readSeason(new Source('page.wikitext', page), readFacts(facts, 'season.json'));
  return teams.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]);
}

/** Puts a number behind each of the names, wherever a text has it. */
function numbering(names: readonly string[]): (text: string, number: number) => string {
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escaped);
  const any = new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst.join('|')})(?![\\p{L}\\d])`, 'gu');
  return (text, number) => text.replace(any, (name) => `${name} ${number}`);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
