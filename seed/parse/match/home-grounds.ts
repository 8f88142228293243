import { swapGoals } from '../../../src/domain/match/score.js';
import { slugify } from '../../../src/domain/slugify.js';
import type { Page } from '../../read/page.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import { expandSpans, type Table } from '../../read/wikitext/table.js';
import type { ColumnKind } from '../table/column-kind.js';
import { columnLookups, hasHead, readColumns, wordsOf } from '../table/column-words.js';
import type { TeamRegistry } from '../team/team-registry.js';
import type { StatedMatch } from './football-box.js';
import { swapDetails } from './match-details.js';

/** The teams that are at home at each ground, by the slug of its name. */
export type HomeGrounds = ReadonlyMap<string, ReadonlySet<string>>;

const kinds: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['TEAM', 'VENUE']);
const venueWords = wordsOf(['VENUE']);

/** Reads the grounds of a page's tables of teams and their stadiums. Only teams that are known already count. */
export function readHomeGrounds({ tables }: Pick<Page, 'tables'>, registry: TeamRegistry): HomeGrounds {
  const grounds = new Map<string, Set<string>>();
  for (const table of tables)
    for (const { team, ground } of rowsOf(table, registry)) {
      const teams = grounds.get(ground) ?? new Set();
      grounds.set(ground, teams.add(team));
    }
  return grounds;
}

function rowsOf(table: Table, registry: TeamRegistry): { team: string; ground: string }[] {
  const [heads = [], ...rows] = expandSpans(table);
  if (!hasHead(heads, venueWords)) return [];
  const columns = columnLookups.map((lookup) => readColumns(heads, lookup, kinds).map(({ kind }) => kind));
  const found = columns.find((column) => column.includes('TEAM') && column.includes('VENUE'));
  if (found === undefined) return [];
  const [teamAt, groundAt] = [found.indexOf('TEAM'), found.indexOf('VENUE')];
  return rows.flatMap((row) => {
    const [team, ground] = [row[teamAt], row[groundAt]].map((cell) => cell?.value);
    const slug = team === undefined ? undefined : registry.find(team);
    const named = ground === undefined ? '' : slugify(plainText(ground));
    return slug === undefined || named === '' ? [] : [{ team: slug, ground: named }];
  });
}

/**
 * The matches of boxes with the home side first. In some leagues the visitors stand first: that is so where a page shows
 * it, by boxes with grounds of which nearly all are those of the team that stands last.
 */
export function withHomeSideFirst<Placed extends { readonly match: StatedMatch }>(
  boxes: readonly Placed[],
  grounds: HomeGrounds,
): Placed[] {
  const isAtHome = (team: string, { venue }: StatedMatch) =>
    venue !== null && grounds.get(slugify(venue))?.has(team) === true;
  const isTurned = ({ match }: Placed) => isAtHome(match.away, match) && !isAtHome(match.home, match);
  const turned = boxes.filter(isTurned).length;
  const usual = boxes.filter(({ match }) => isAtHome(match.home, match)).length;
  if (turned < MIN_BOXES || turned < usual * MIN_RATIO) return [...boxes];
  return boxes.map((box) => (isTurned(box) ? { ...box, match: turn(box.match) } : box));
}

// A few matches at the ground of the other side are no order; nor are those of a page on which most are at home.
const MIN_BOXES = 3;
const MIN_RATIO = 4;

function turn(match: StatedMatch): StatedMatch {
  return {
    ...swapDetails(swapGoals(match)),
    home: match.away,
    away: match.home,
    otherReports: match.otherReports.map(swapGoals),
  };
}
