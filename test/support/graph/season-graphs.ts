import { readOnlyDatabase, seasonDatabase } from '../test-database.js';
import { type Graph, openGraph } from './graph.js';
import { loadCopies } from './season-copies.js';

let ofOneSeason: Promise<Graph> | undefined;
let ofThreeSeasons: Promise<Graph> | undefined;

/** The graph over the season of 2013. All test files of a worker share it; none can write to its database. */
export function seasonGraph(): Promise<Graph> {
  ofOneSeason ??= seasonDatabase().then(openForAll);
  return ofOneSeason;
}

/** The same with the competition's seasons of 2011 and 2012 besides. */
export function threeSeasonsGraph(): Promise<Graph> {
  ofThreeSeasons ??= readOnlyDatabase((database) =>
    loadCopies(database, [{ year: 2011 }, { year: 2012 }]),
  ).then(openForAll);
  return ofThreeSeasons;
}

/** It is open as long as its worker runs. */
function openForAll(url: string): Graph {
  return openGraph(url, {}, () => {});
}
