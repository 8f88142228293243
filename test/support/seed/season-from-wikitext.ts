import { readFileSync } from 'node:fs';
import { readFacts } from '../../../seed/parse/facts-file.js';
import { readSeason, type SeasonRecord } from '../../../seed/parse/season.js';
import { DocumentError } from '../../../seed/read/document-error.js';
import { Source } from '../../../seed/read/source.js';

const facts = {
  competition: { name: 'Copa' },
  year: 2020,
  document: { title: '2020 Copa' },
  rules: { pointsForWin: 3, pointsForDraw: 1, tieBreakers: ['POINTS'], awayGoals: true },
  stages: [{ name: 'First Stage' }, { name: 'Final Stage' }],
};

/** The teams of every page made here, and where they are from. */
const teams = [
  '{|\n! Department !! Team',
  ...['Alianza', 'Boys', 'Cristal', 'Deportivo'].map((team) => `| Lima || ${team}`),
];

/**
 * The season of a few lines of wikitext, in which Alianza, Boys, Cristal and Deportivo of Lima play a First Stage
 * and a Final Stage; `overrides` are other facts. The list of teams stands below the lines.
 */
export function season(wikitext: string, overrides: object = {}): SeasonRecord {
  const page = `${wikitext}\n== Teams ==\n${teams.join('\n|-\n')}\n|}`;
  return readSeason(
    new Source('page.wikitext', page),
    readFacts(JSON.stringify({ ...facts, ...overrides }), ''),
  );
}

/** What is told of a page that cannot be read, or cannot be read as a whole, each as `line:column message`. */
export function problemsOf(wikitext: string, overrides: object = {}): string[] {
  return told(() => season(wikitext, overrides));
}

function told(read: () => SeasonRecord): string[] {
  try {
    const unread = read().notes.filter(({ column }) => column !== undefined);
    return unread.map(({ line, column, message }) => `${line}:${column} ${message}`);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return error.problems.map(({ message, offset }) => {
      const { line, column } = error.source.positionAt(offset);
      return `${line}:${column} ${message}`;
    });
  }
}

/** What a reading that fails says. */
export function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
}

interface Changed {
  readonly page?: (page: string) => string;
  readonly facts?: (facts: string) => string;
}

let unchanged: SeasonRecord | undefined;

/** The season of 2013 as the project carries it, its page or its facts changed. Unchanged it is read once. */
export function season2013(change?: Changed): SeasonRecord {
  if (change !== undefined) return readChanged(change);
  unchanged ??= readChanged({});
  return unchanged;
}

function readChanged(change: Changed): SeasonRecord {
  const [page = '', json = ''] = ['page.wikitext', 'season.json'].map((file) =>
    readFileSync(new URL(`../../../seed/pages/copa-peru-2013/${file}`, import.meta.url), 'utf8'),
  );
  return readSeason(
    new Source('page.wikitext', change.page?.(page) ?? page),
    readFacts(change.facts?.(json) ?? json, 'season.json'),
  );
}

/** Puts one text, which must be there just once, in the place of another. */
export function replaced(from: string, to: string): (text: string) => string {
  return (text) => {
    if (text.split(from).length !== 2) throw new Error(`"${from}" is not there just once.`);
    return text.replace(from, () => to);
  };
}

/**
 * The season of a page that lists no teams, read without a facts file unless `facts` are given: every team is one that
 * the results name.
 */
export function bare(wikitext: string, facts: object = {}, year = 2020): SeasonRecord {
  return readSeason(new Source('page.wikitext', wikitext), readFacts(JSON.stringify(facts), ''), {
    competition: 'Copa',
    year,
  });
}

/** What is told of such a page, as `problemsOf` does. */
export function problemsOfUnlisted(wikitext: string, facts: object = {}): string[] {
  return told(() => bare(wikitext, facts));
}
