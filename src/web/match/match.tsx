import { view } from '../define-view.js';
import { useChangedIds } from '../live/changed-ids.js';
import { type Route, type RouteOf, routeUrl } from '../route.js';
import { ErrorMessage } from '../status/error-message.js';
import { SkeletonLine } from '../status/skeleton-line.js';
import { TeamName } from '../team/team-name.js';
import { UnbrokenScores } from '../unbroken-scores.js';
import { formatAttendance, formatDay, scoreAndStatus } from './facts.js';
import { GoalList } from './goal-list.js';
import { Meetings } from './meetings.js';
import { type Match, matchQuery } from './query.js';
import { Timeline } from './timeline.js';

/** The view of a match: its goals, when and where it was played, and the other matches of the two teams. */
export const matchView = view({
  query: matchQuery,
  variables: ({ season, match }: RouteOf<'match'>) => ({ season, match }),
  title: ({ match, season }) =>
    match === null ? 'Match not found' : `${match.homeTeam.name} – ${match.awayTeam.name}, ${season?.name}`,
  Content: ({ season, data: { match } }) =>
    match === null ? (
      <ErrorMessage title="Match not found">The {season.name} has no such match.</ErrorMessage>
    ) : (
      <MatchContent season={season.slug} match={match} />
    ),
  Skeleton: () => (
    <>
      <SkeletonLine as="lead" />
      <SkeletonLine as="h1" />
      <SkeletonLine as="row" />
      <SkeletonLine as="h2" />
      <SkeletonLine as="table" />
    </>
  ),
});

function MatchContent({ season, match }: { season: string; match: Match }) {
  const changed = useChangedIds().has(match.id);
  const { homeTeam, awayTeam, tie, penalties } = match;
  return (
    <>
      <div class="title">
        <p class="aside">
          <Occasion season={season} match={match} />
        </p>
        <h1 tabIndex={-1} class="versus">
          <TeamName season={season} team={homeTeam.slug} name={homeTeam.name} />{' '}
          <span class={changed ? 'score changed' : 'score'}>{scoreAndStatus(match)}</span>{' '}
          <TeamName season={season} team={awayTeam.slug} name={awayTeam.name} />
        </h1>
        {penalties !== null && (
          <p class="lead">
            <UnbrokenScores text={`${penalties.home}–${penalties.away} on penalties`} />
            {match.extraTime && ' after extra time'}
          </p>
        )}
        {tie !== null && tie.legs.length > 1 && (
          <p class="lead">
            The tie: <UnbrokenScores text={`${tie.explanation}.`} />
          </p>
        )}
      </div>
      {match.goals.length > 0 && (
        <section aria-labelledby="goals">
          <h2 id="goals">Goals</h2>
          <Timeline match={match} />
          <GoalList season={season} match={match} />
        </section>
      )}
      <Facts match={match} />
      <Meetings season={season} match={match} />
    </>
  );
}

/** The stage, group or round of a match, as a link to where it stands. */
function Occasion({ season, match }: { season: string; match: Match }) {
  const { stage, region, group, round, leg, homeTeam } = match;
  const bracket =
    region === null && group === null && round?.kind !== 'TIEBREAKER' && round?.kind !== 'OTHER';
  const at = { season, stage: stage.slug, follow: homeTeam.slug };
  const route: Route = bracket
    ? { view: 'bracket', ...at }
    : { view: 'stage', ...at, region: region?.slug ?? null };
  const names = [region?.name ?? stage.name, group?.name, round?.name];
  const twoLegs = (match.tie?.legs.length ?? 0) > 1;
  return (
    <>
      <a href={routeUrl(route)}>{[...new Set(names)].filter((name) => name !== undefined).join(', ')}</a>
      {twoLegs && leg !== null && `, ${['first leg', 'second leg'][leg - 1] ?? `replay ${leg - 2}`}`}
    </>
  );
}

function Facts({ match }: { match: Match }) {
  const { date, time, venue, city, attendance, referee, halfTime, fullTime, extraTime, sources } = match;
  const score = (one: { home: number; away: number } | null) => one && `${one.home}–${one.away}`;
  const facts: [name: string, fact: string | null][] = [
    ['Day', date && formatDay(date)],
    ['Hour', time],
    ['Ground', [venue, city].filter(Boolean).join(', ') || null],
    ['Attendance', attendance === null ? null : formatAttendance(attendance)],
    ['Referee', referee],
    ['Half-time', score(halfTime)],
    ['After 90 minutes', extraTime ? score(fullTime) : null],
  ];
  const known = facts.filter(([, fact]) => fact !== null);
  const [source] = sources;
  return (
    <section class="match-facts" aria-labelledby="facts">
      <h2 id="facts">The match</h2>
      {known.length === 0 ? (
        <p>The source tells neither when nor where it was played.</p>
      ) : (
        <dl>
          {known.map(([name, fact]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
      )}
      {!match.homeStated && <p class="aside">The source does not tell who was at home.</p>}
      {source !== undefined && (
        <p class="aside">
          Source: {source.document}, line {source.line}.
        </p>
      )}
    </section>
  );
}
