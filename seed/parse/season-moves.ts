import { coverage } from '../../src/domain/group/coverage.js';
import { statedFigures } from '../../src/domain/group/figures.js';
import { slugify } from '../../src/domain/slugify.js';
import type { SeasonFacts } from './facts-file.js';
import type { GroupRecord } from './group/group.js';
import type { Infobox } from './header/infobox.js';

/** A team's step out of the competition, by slug; `to` is null where nothing says where it leads. */
interface MoveRecord<To extends string | null> {
  readonly team: string;
  readonly to: To;
  /** What led to it, in words. */
  readonly reason: string;
}

/** Who goes up after a season, and who goes down. */
export interface SeasonMoves {
  readonly promotions: readonly MoveRecord<string>[];
  readonly relegations: readonly MoveRecord<string | null>[];
}

/**
 * The promotions and the relegations of a season: those of the facts file, else those that its finished tables mark
 * and its infobox names. A promotion is one only where the mark says where it leads.
 */
export function readSeasonMoves(
  { promotions, relegations }: SeasonFacts,
  groups: readonly GroupRecord[],
  infobox: Infobox | undefined,
): SeasonMoves {
  const up = markedMoves(groups, 'PROMOTION').flatMap(({ to, ...move }) =>
    to === null ? [] : [{ ...move, to }],
  );
  const down = markedMoves(groups, 'RELEGATION');
  const named = (infobox?.relegated ?? []).flatMap((team) =>
    down.some((move) => move.team === team) ? [] : [{ team, to: null, reason: 'named in the infobox' }],
  );
  return {
    promotions: promotions.length > 0 ? promotions.map(bySlug) : up,
    relegations: relegations.length > 0 ? relegations.map(bySlug) : [...down, ...named],
  };
}

function bySlug<Move extends { readonly team: string }>(move: Move): Move {
  return { ...move, team: slugify(move.team) };
}

/** Of a team that several tables mark, the last. */
function markedMoves(
  groups: readonly GroupRecord[],
  kind: 'PROMOTION' | 'RELEGATION',
): MoveRecord<string | null>[] {
  const moves = groups
    .filter(isFinished)
    .flatMap(({ name, standings }) =>
      standings.flatMap(({ team, position, zone, mark }) =>
        zone?.kind === kind && zone.certain
          ? [{ team, to: destinationOf(mark ?? ''), reason: `${ordinal(position)} in ${name}` }]
          : [],
      ),
    );
  return [...new Map(moves.map((move) => [move.team, move])).values()];
}

/**
 * Whether a table is final: its template says so, or all matches are played. Without matches, every team has played
 * all others as often as all the others have.
 */
function isFinished({ standings, matches, isComplete }: GroupRecord): boolean {
  if (isComplete) return true;
  const { expected, recorded, played } = coverage(standings.length, matches);
  if (recorded > 0) return played === recorded && recorded >= expected;
  const [first, ...others] = standings.map((line) => {
    const [won, drawn, lost] = statedFigures.map((figure) => line[figure]);
    return (won ?? 0) + (drawn ?? 0) + (lost ?? 0);
  });
  if (first === undefined || first === 0) return false;
  return others.every((games) => games === first) && first % (standings.length - 1) === 0;
}

const steps =
  'relegat(?:ed|ion)|demot(?:ed|ion)|descen\\p{L}+|desciende\\p{L}*|abstieg|rebaixad[oa]s?|rebaixamento|retrocess\\p{L}+|promot(?:ed|ion)|ascen\\p{L}+|asciende\\p{L}*|promovid[oa]s?|promozione|promoss\\p{L}|aufstieg|acesso';
const destination = new RegExp(
  `(?:${steps})(?:\\s[^\\s.;:]+){0,2}?\\s(?:to|into|al|a|à|ao|in|en)\\s(?:(?:the|la|el|los|las|die|den|das)\\s)?(?<name>[^.;:(]+(?:\\.\\s[^.;:(]+)?)`,
  'iu',
);

/** `EFL Championship` of `Relegation to the EFL Championship`; null where a mark names no competition. */
function destinationOf(mark: string): string | null {
  const name = destination.exec(mark)?.groups?.name ?? '';
  return name.split(/,?\s(?:and|y|und|after|via|as|if)\s|,\s/iu)[0]?.trim() || null;
}

function ordinal(position: number): string {
  const suffixes: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
  return `${position}${suffixes[new Intl.PluralRules('en', { type: 'ordinal' }).select(position)]}`;
}
