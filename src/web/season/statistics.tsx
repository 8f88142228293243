import type { Season } from './query.js';

/** The totals of the season in large figures. */
export function Statistics({ season }: { season: Season }) {
  const { totals, statistics, records, teams } = season;
  const departments = new Set(teams.nodes.flatMap(({ department }) => department?.slug ?? [])).size;
  const [home] = records.biggestHomeWins;
  const [away] = records.biggestAwayWins;
  const facts: [figure: string | number, what: string][] = [
    [totals.teams, `teams${departments > 0 ? ` of ${departments} departments` : ''}`],
    [totals.matches, 'matches'],
    [totals.goals, 'goals'],
    [statistics.goalsPerMatch.toFixed(2), 'goals per match'],
    [statistics.shootOuts, statistics.shootOuts === 1 ? 'shoot-out' : 'shoot-outs'],
  ];
  const played = totals.matches > 0;
  return (
    <section class="numbers" aria-labelledby="numbers">
      <h2 id="numbers" class="visually-hidden">
        Statistics
      </h2>
      <dl>
        {facts
          .filter(([figure], index) => index === 0 || (played && Number(figure) > 0))
          .map(([figure, what]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
      </dl>
      {played && (
        <p class="records">
          {totals.homeWins} home wins, {totals.draws} draws, {totals.awayWins} away wins.
          {home && (
            <>
              {' '}
              Biggest home win: <Score match={home} />.
            </>
          )}
          {away && (
            <>
              {' '}
              Biggest away win: <Score match={away} />.
            </>
          )}
        </p>
      )}
    </section>
  );
}

function Score({ match }: { match: Season['records']['biggestHomeWins'][number] }) {
  return (
    <strong>
      {match.homeTeam.name} <span class="score">{match.score}</span> {match.awayTeam.name}
    </strong>
  );
}
