import { TieCard } from '../tie/card.js';
import { layoutBracket, type TiePosition } from './layout.js';
import { type Entry, Origin } from './origin.js';
import type { Knockout } from './query.js';

type Round = Knockout['rounds'][number];

/** The rounds side by side, each tie level with those that lead to it; below one another where there is no room. */
export function Rounds({
  season,
  rounds,
  entries,
  followed,
  onPoint,
}: {
  season: string;
  rounds: readonly Round[];
  entries: ReadonlyMap<string, Entry>;
  followed: string | null;
  onPoint: (team: string | null) => void;
}) {
  // A match for the third place leads nowhere, and nothing leads to it but defeats.
  const main = rounds.filter(({ kind }) => kind !== 'THIRD_PLACE');
  const beside = rounds.filter(({ kind }) => kind === 'THIRD_PLACE');
  const { rows, columns } = layoutBracket(main.map(({ ties }) => ties));
  // Where a team came from is told where it comes in.
  const seen = new Set<string>();
  const card = (tie: Round['ties'][number], round: Round) => {
    const first = [tie.team1.slug, tie.team2.slug].filter((team) => !seen.has(team));
    for (const team of first) seen.add(team);
    return (
      <TieCard
        season={season}
        tie={tie}
        round={round.name}
        followed={followed}
        onPoint={onPoint}
        beneath={first.length > 0 && <Origins season={season} teams={first} entries={entries} />}
      />
    );
  };
  const path = ({ team1, team2 }: Round['ties'][number]) =>
    [team1.slug, team2.slug].includes(followed ?? '') ? ' followed' : '';
  return (
    <>
      <div class="bracket" style={{ '--rows': `${rows}` }}>
        {main.map((round, index) => (
          <section key={round.slug} aria-labelledby={round.slug}>
            <h2 id={round.slug}>{round.name}</h2>
            <ol>
              {columns[index]?.map((spot) => (
                <li
                  key={spot.tie.slug}
                  class={lines(spot, index) + path(spot.tie) + onward(spot, followed)}
                  style={{ '--row': `${spot.row} / span ${spot.span}` }}
                >
                  {card(spot.tie, round)}
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      {beside.map((round) => (
        <section key={round.slug} class="beside" aria-labelledby={round.slug}>
          <h2 id={round.slug}>{round.name}</h2>
          {round.ties.map((tie) => card(tie, round))}
        </section>
      ))}
    </>
  );
}

function lines<Tie>({ half, span }: TiePosition<Tie>, column: number): string {
  return [half ?? 'last', column > 0 && span > 1 ? 'led' : ''].filter(Boolean).join(' ');
}

function onward({ tie, half }: TiePosition<Round['ties'][number]>, followed: string | null): string {
  return half !== null && tie.winner?.slug === followed ? ' onward' : '';
}

function Origins({
  season,
  teams,
  entries,
}: {
  season: string;
  teams: readonly string[];
  entries: ReadonlyMap<string, Entry>;
}) {
  const known = teams.flatMap((team) => {
    const entry = entries.get(team);
    return entry === undefined ? [] : [{ team, entry }];
  });
  return (
    <>
      {known.map(({ team, entry }, index) => (
        <>
          {index === 0 ? 'From ' : ' and '}
          <Origin key={team} season={season} team={team} entry={entry} />
        </>
      ))}
    </>
  );
}
