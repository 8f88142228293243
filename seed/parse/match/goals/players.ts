import type { MatchResult } from '../../../../src/domain/match/result.js';
import { slugify } from '../../../../src/domain/slugify.js';
import type { StatedGoal } from './match-goals.js';
import { titleWithoutQualifier } from './scorer-name.js';

/** A player who scored in a season. */
export interface PlayerRecord {
  /** As the article is titled, without what tells it from others; else as the page spells it. */
  readonly name: string;
  /** The article that the page links; null for a player of a name without a link. */
  readonly article: string | null;
  /** The team that the player of a name without a link plays for; null for one with an article. */
  readonly team: string | null;
  /** The names that the page shows. */
  readonly spellings: readonly string[];
  readonly goals: readonly StatedGoal[];
}

type ScoredMatch = Pick<MatchResult<string>, 'home' | 'away'> & { readonly goals: readonly StatedGoal[] };

/** The team that the scorer of a goal played for: for an own goal, the other side. */
export function teamOfScorer({ team, kind }: StatedGoal, { home, away }: Omit<ScoredMatch, 'goals'>): string {
  if (kind !== 'OWN_GOAL') return team;
  return team === home ? away : home;
}

/**
 * The players of a season, in the order in which they first scored.
 *
 * An article is one player. A name without a link is the player whom the page shows by that name, with a link, for the
 * same team; where there is none, or several, it is a player of its own within the team.
 */
export function identifyPlayers(matches: readonly ScoredMatch[]): PlayerRecord[] {
  const scored = matches.flatMap((match) =>
    match.goals.map((goal) => ({ goal, team: teamOfScorer(goal, match) })),
  );
  const linked = new Map<string, Set<string>>();
  for (const { goal, team } of scored) {
    const { name, article } = goal.player;
    if (article === null) continue;
    for (const shown of [name, titleWithoutQualifier(article)]) {
      const key = shownName(team, shown);
      linked.set(key, (linked.get(key) ?? new Set()).add(article));
    }
  }
  const players = new Map<
    string,
    { record: Omit<PlayerRecord, 'goals' | 'spellings'>; goals: StatedGoal[] }
  >();
  for (const { goal, team } of scored) {
    const { name } = goal.player;
    const [match, another] = linked.get(shownName(team, name)) ?? [];
    const article = goal.player.article ?? (another === undefined ? (match ?? null) : null);
    const key = article === null ? shownName(team, name) : `article ${article}`;
    const known = players.get(key);
    if (known !== undefined) known.goals.push(goal);
    else {
      const record =
        article === null
          ? { name, article, team }
          : { name: titleWithoutQualifier(article), article, team: null };
      players.set(key, { record, goals: [goal] });
    }
  }
  return [...players.values()].map(({ record, goals }) => ({
    ...record,
    spellings: [...new Set(goals.map(({ player }) => player.name))],
    goals,
  }));
}

function shownName(team: string, name: string): string {
  return `${team} ${slugify(name)}`;
}
