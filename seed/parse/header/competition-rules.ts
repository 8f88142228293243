import type { TieBreaker } from '../../../src/domain/group/tie-breakers.js';
import type { Page } from '../../read/page.js';
import { findUnparsed, maskUnparsed } from '../../read/wikitext/comments-and-nowiki.js';
import { mask, VISIBLE_FILLER } from '../../read/wikitext/masking.js';
import { parameter, type Template, type WikitextValue } from '../../read/wikitext/template.js';
import { dashPattern } from '../dashes.js';
import type { SeasonFacts } from '../facts-file.js';
import { isSportsTable } from '../group/sports-table.js';
import { readCount } from '../match/score.js';
import { statedPointsForWin } from '../table/table-points.js';
import { readTieBreakers, type StatedTieBreakers } from './tie-breakers.js';

/** The rules for the tables and ties of a season. */
export interface CompetitionRules {
  readonly pointsForWin: number;
  readonly pointsForDraw: number;
  readonly pointsForLoss: number;
  /** For a draw that a shoot-out settled; null where shoot-outs do not count in tables. */
  readonly pointsForShootOutWin: number | null;
  readonly pointsForShootOutLoss: number | null;
  readonly tieBreakers: TieBreaker[];
  readonly awayGoals: boolean;
}

/** The rules of a season, and what its page lists among them that is not understood. */
export interface StatedRules {
  readonly rules: CompetitionRules;
  readonly unknownCriteria: UnknownCriteria | null;
}

/** The criteria that a table lists from the first that is not understood on, and the line of the list. */
export interface UnknownCriteria {
  readonly criteria: readonly string[];
  readonly line: number;
}

/** The rules of the facts file; for those that it lacks the rules of the page, else the usual ones. */
export function readCompetitionRules(page: Page, factsRules: SeasonFacts['rules']): StatedRules {
  const tables = page.templates.filter(isSportsTable);
  const listed = factsRules.tieBreakers === undefined ? statedTieBreakers(tables) : undefined;
  const { notUnderstood: criteria = [], offset = 0 } = listed ?? {};
  return {
    rules: {
      pointsForWin:
        factsRules.pointsForWin ??
        prevailing([...statedPoints(tables, 'winpoints', 3), ...statedPointsForWin(page.tables)], 3),
      pointsForDraw: factsRules.pointsForDraw ?? prevailingPoints(tables, 'drawpoints', 1),
      pointsForLoss: factsRules.pointsForLoss ?? prevailingPoints(tables, 'losspoints', 0),
      ...shootOutPoints(tables, factsRules),
      tieBreakers: factsRules.tieBreakers ?? [...(listed?.tieBreakers ?? usualTieBreakers)],
      awayGoals: factsRules.awayGoals ?? countsAwayGoals(page, tables),
    },
    unknownCriteria: criteria.length === 0 ? null : { criteria, line: page.source.positionAt(offset).line },
  };
}

const usualTieBreakers: readonly TieBreaker[] = ['POINTS', 'GOAL_DIFFERENCE', 'GOALS_FOR'];

/** The points by result of a shoot-out, where a table counts shoot-outs: two and one by default. */
function shootOutPoints(
  tables: readonly Template[],
  { pointsForShootOutWin: win, pointsForShootOutLoss: loss }: SeasonFacts['rules'],
): Pick<CompetitionRules, 'pointsForShootOutWin' | 'pointsForShootOutLoss'> {
  const counting = (column: RegExp) =>
    tables.filter(({ parameters }) => parameters.some(({ name }) => column.test(name)));
  const [won, lost] = [counting(/^OTwin(?:points$|_)/), counting(/^OTloss(?:points$|_)/)];
  const points = (from: readonly Template[], name: string, usual: number) =>
    from.length === 0 ? null : prevailingPoints(from, name, usual);
  return {
    pointsForShootOutWin: win === undefined ? points(won, 'OTwinpoints', 2) : win,
    pointsForShootOutLoss: loss === undefined ? points(lost, 'OTlosspoints', 1) : loss,
  };
}

/** The points that most tables give for a result; a table without them gives the usual ones. */
function prevailingPoints(tables: readonly Template[], name: string, defaultPoints: number): number {
  return prevailing(statedPoints(tables, name, defaultPoints), defaultPoints);
}

function statedPoints(tables: readonly Template[], name: string, defaultPoints: number): number[] {
  return tables.map((table) => readCount(parameter(table, name)?.value.text ?? '') ?? defaultPoints);
}

function prevailing(stated: readonly number[], defaultPoints: number): number {
  const counts = new Map<number, number>();
  for (const points of stated) counts.set(points, (counts.get(points) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [defaultPoints, 0])[0];
}

/** The criteria of the first table that lists any that are understood, else of the first that lists any. */
function statedTieBreakers(
  tables: readonly Template[],
): (StatedTieBreakers & { readonly offset: number }) | undefined {
  const lists = tables.flatMap(rulesOf).map(({ text, offset }) => ({ ...readTieBreakers(text), offset }));
  const understood = lists.find(({ tieBreakers }) => tieBreakers.length > 0);
  if (understood !== undefined) return understood;
  const unknown = lists.find(({ notUnderstood }) => notUnderstood.length > 0);
  return unknown && { ...unknown, tieBreakers: usualTieBreakers };
}

function rulesOf(table: Template): WikitextValue[] {
  return ['class_rules', 'classification_rules', 'rules']
    .flatMap((name) => parameter(table, name)?.value ?? [])
    .slice(0, 1);
}

const marked = new RegExp(String.raw`\d\s?${dashPattern}\s?\d{1,3}[\s']{0,9}\(\s?a\s?\)`, 'i');
const worded =
  /away[\s-]goals?|gol(?:es)?(?:\s(?:marcados|anotados|convertidos))?\s(?:de|como|en\scalidad\sde)\s(?:visitante|visita)/gi;
const denied = /(?:^|\s)(?:no|not|without|sin|nor|ni)\s(?:[^\s,;.:]+\s){0,6}$/i;
const deniedAfter = /^(?:[^\s,;.:]*\s){1,5}(?:not|no|never|abolished|scrapped|dropped)(?:[\s,;.]|$)/i;

/** Whether the page says that away goals count: by a mark on a score or in words, other than as a table's criterion. */
function countsAwayGoals({ source: { text } }: Page, tables: readonly Template[]): boolean {
  const criteria = tables
    .flatMap(rulesOf)
    .map((value) => ({ offset: value.offset, end: value.offset + value.text.length }));
  const seen = mask(maskUnparsed(text, findUnparsed(text)), criteria, VISIBLE_FILLER);
  if (marked.test(seen)) return true;
  return [...seen.matchAll(worded)].some(({ 0: words, index }) => {
    const after = index + words.length;
    return (
      !denied.test(seen.slice(Math.max(0, index - 80), index)) &&
      !deniedAfter.test(seen.slice(after, after + 80))
    );
  });
}
