import { type Database, prisma } from '../db/client.js';

/** The names of the tables. */
export type TableName = 'matches' | 'standings' | 'ties' | 'teams' | 'goals';

/** What an export reads from: a client of the database, or a transaction. */
export type ExportClient = Pick<
  ReturnType<typeof prisma>,
  'group' | 'match' | 'season' | 'seasonChange' | 'stage' | 'standing' | 'team' | 'tie'
>;

/** The season that is exported. */
export interface ExportedSeason {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly competition: string;
  readonly startYear: number;
  readonly year: number;
  /** Whether it has more than one stage, so that the stage of a match tells something. */
  readonly staged: boolean;
  /** The number of rows of each table. */
  readonly counts: Readonly<Record<TableName, number>>;
}

/** Reads a season page by page. */
export interface SeasonReader {
  readonly client: ExportClient;
  readonly season: ExportedSeason;
}

/** The season that a filter of Prisma's finds, the newest of several; null if there is none. */
export async function findExportedSeason(
  client: ExportClient,
  where: { readonly slug: string } | { readonly keys: { readonly has: string } },
): Promise<ExportedSeason | null> {
  const found = await client.season.findFirst({
    where,
    orderBy: { orderPlayed: 'desc' },
    select: {
      id: true,
      slug: true,
      name: true,
      startYear: true,
      year: true,
      competition: { select: { name: true } },
      _count: {
        select: { stages: true, matches: true, standings: true, ties: true, teams: true, goals: true },
      },
    },
  });
  if (found === null) return null;
  const { competition, _count, ...season } = found;
  const { stages, ...counts } = _count;
  return { ...season, competition: competition.name, staged: stages > 1, counts };
}

/** The number of the newest change of the database: between two equal ones nothing has changed. */
export async function databaseVersion(client: ExportClient): Promise<number> {
  const { _max } = await client.seasonChange.aggregate({ _max: { id: true } });
  return _max.id ?? 0;
}

/** The client of an open database, for exports. */
export function exportClient(database: Database): ExportClient {
  return prisma(database);
}

/** Pages of rows, each read after the key of the last row before it, so that they are in memory one at a time. */
export async function* keysetPages<Row>(
  size: number,
  keyOf: (row: Row) => string,
  read: (after: string | null, take: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let after: string | null = null;
  for (;;) {
    const rows: Row[] = await read(after, size);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    after = keyOf(last);
  }
}
