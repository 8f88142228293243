import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFacts } from '../../../seed/parse/facts-file.js';
import { readSeason, type SeasonRecord } from '../../../seed/parse/season.js';
import { Source } from '../../../seed/read/source.js';

const folder = new URL('./pages/', import.meta.url);

/** What a page is to be read as, told by whoever wrote it and not by this project's reader. */
export interface Expected {
  readonly competition: string;
  readonly year: number;
  readonly stages: readonly string[];
  readonly regions: number;
  readonly groups: number;
  readonly ties: number;
  readonly matches: number;
  readonly played: number;
  readonly teams: number;
  readonly champion: string | null;
  readonly runnerUp: string | null;
  readonly findings: readonly string[];
  readonly facts: readonly Fact[];
}

type Fact =
  | {
      readonly match: readonly [string, string];
      readonly stage: string;
      readonly score: string | null;
      readonly date?: string;
    }
  | { readonly tie: readonly [string, string]; readonly decidedBy: string; readonly winner: string | null };

/** The pages that the project is built against, by their folders. */
export const pages = readdirSync(folder).filter((name) =>
  existsSync(new URL(`${name}/page.wikitext`, folder)),
);

/** What stands beside a page. */
export function expected(name: string): Expected {
  return JSON.parse(text(name, 'expected.json'));
}

/** A page's season, read with its facts file where it has one, and with nothing given. */
export function seasonOf(name: string): SeasonRecord {
  const facts = existsSync(new URL(`${name}/season.json`, folder)) ? text(name, 'season.json') : '{}';
  return readSeason(
    new Source(`${name}/page.wikitext`, text(name, 'page.wikitext')),
    readFacts(facts, 'season.json'),
  );
}

function text(name: string, file: string): string {
  return readFileSync(new URL(`${name}/${file}`, folder), 'utf8');
}
