import { countNoun } from '../count-noun.js';
import { ScoreLink } from '../match/score-link.js';
import { navigate } from '../navigation.js';
import { type RouteOf, routeUrl } from '../route.js';
import type { Result, Team, TeamQueryResult } from './query.js';
import { Results } from './results.js';

/** A team and an opponent of choice: their record, their matches, and the chains of wins between them. */
export function HeadToHead({
  season,
  data,
  team,
  route,
}: {
  season: { name: string; teams: { nodes: readonly { slug: string; name: string }[] } };
  data: TeamQueryResult;
  team: Team;
  route: RouteOf<'team'>;
}) {
  const others = season.teams.nodes.filter(({ slug }) => slug !== team.slug);
  if (others.length === 0) return null;
  return (
    <section class="head-to-head" aria-labelledby="head-to-head">
      <h2 id="head-to-head">Head to head</h2>
      <label>
        {team.name} and{' '}
        <select
          value={route.against ?? ''}
          onChange={({ currentTarget }) =>
            navigate({ ...route, against: currentTarget.value || null }, { replace: true })
          }
        >
          <option value="">choose a team</option>
          {others.map(({ slug, name }) => (
            <option key={slug} value={slug} selected={slug === route.against}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {data.headToHead && (
        <HeadToHeadRecord
          team={team}
          data={data}
          headToHead={data.headToHead}
          route={route}
          season={season.name}
        />
      )}
    </section>
  );
}

function HeadToHeadRecord({
  team,
  data,
  headToHead,
  route,
  season,
}: {
  team: Team;
  data: TeamQueryResult;
  headToHead: NonNullable<TeamQueryResult['headToHead']>;
  route: RouteOf<'team'>;
  season: string;
}) {
  const { opponent, record, matches } = headToHead;
  const { won, drawn, lost, goalsFor, goalsAgainst } = record;
  return (
    <div class="pair">
      <div>
        <h3>Against each other</h3>
        {matches.length === 0 ? (
          <p>They never met.</p>
        ) : (
          <>
            <p>
              {team.name} won {won}, {countNoun(drawn, 'draw') || 'no draws'}, {opponent.name} won {lost}
              {'; goals '}
              {goalsFor}–{goalsAgainst}.
            </p>
            <Results results={matches} team={team.slug} />
          </>
        )}
        <p>
          <a href={routeUrl({ ...route, team: opponent.slug, against: team.slug })}>
            Seen from {opponent.name}
          </a>
        </p>
      </div>
      <WinChain from={team} to={opponent} wins={data.wins ?? null} season={season} />
      <WinChain from={opponent} to={team} wins={data.defeats ?? null} season={season} />
    </div>
  );
}

function WinChain({
  from,
  to,
  wins,
  season,
}: {
  from: { name: string };
  to: { name: string };
  wins: readonly Result[] | null;
  season: string;
}) {
  return (
    <div>
      <h3>
        Wins from {from.name} to {to.name}
      </h3>
      {wins === null ? (
        <p>No chain of wins leads there in the {season}.</p>
      ) : (
        <ol class="chain">
          {wins.map((match) => (
            <li key={match.id}>
              {match.homeTeam.name} <ScoreLink season={match.season.slug} match={match} />{' '}
              {match.awayTeam.name}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
