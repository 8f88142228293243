import { countNoun } from '../count-noun.js';
import { navigate } from '../navigation.js';
import { type Route, routeUrl } from '../route.js';
import type { Result, Team, TeamQueryResult } from './query.js';
import { Results } from './results.js';

type Here = Extract<Route, { view: 'team' }>;

/** A team beside another one: what they played, and the chains of wins between them. */
export function HeadToHead({
  season,
  told,
  team,
  place,
}: {
  season: { name: string; teams: { nodes: readonly { slug: string; name: string }[] } };
  told: TeamQueryResult;
  team: Team;
  place: Here;
}) {
  const others = season.teams.nodes.filter(({ slug }) => slug !== team.slug);
  if (others.length === 0) return null;
  return (
    <section class="facing" aria-labelledby="facing">
      <h2 id="facing">Face to face</h2>
      <label>
        {team.name} and{' '}
        <select
          value={place.against ?? ''}
          onChange={({ currentTarget }) =>
            navigate({ ...place, against: currentTarget.value || null }, { replace: true })
          }
        >
          <option value="">choose a team</option>
          {others.map(({ slug, name }) => (
            <option key={slug} value={slug} selected={slug === place.against}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {told.headToHead && (
        <HeadToHeadRecord team={team} told={told} met={told.headToHead} place={place} season={season.name} />
      )}
    </section>
  );
}

function HeadToHeadRecord({
  team,
  told,
  met,
  place,
  season,
}: {
  team: Team;
  told: TeamQueryResult;
  met: NonNullable<TeamQueryResult['headToHead']>;
  place: Here;
  season: string;
}) {
  const { opponent, record, matches } = met;
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
          <a href={routeUrl({ ...place, team: opponent.slug, against: team.slug })}>
            Seen from {opponent.name}
          </a>
        </p>
      </div>
      <WinChain from={team} to={opponent} wins={told.wins ?? null} season={season} />
      <WinChain from={opponent} to={team} wins={told.defeats ?? null} season={season} />
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
          {wins.map(({ id, homeTeam, score, awayTeam }) => (
            <li key={id}>
              {homeTeam.name} <b class="score">{score}</b> {awayTeam.name}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
