import { ScrollArea } from '../scroll-area.js';
import { TieCard } from '../tie/card.js';
import type { DrawnRound, DrawnTie } from './drawn-rounds.js';
import { layoutBracket, type TiePosition } from './layout.js';
import { OpenTieCard } from './open-tie-card.js';
import { type Entry, Origin } from './origin.js';

/** The rounds side by side as a bracket; below one another on a narrow screen. */
export function Rounds({
  season,
  rounds,
  entries,
  followed,
  onPoint,
}: {
  season: string;
  rounds: readonly DrawnRound[];
  entries: ReadonlyMap<string, Entry>;
  followed: string | null;
  onPoint: (team: string | null) => void;
}) {
  // The third-place match is drawn apart: the losers of the semi-finals play it, and it leads to no tie.
  const main = rounds.filter(({ kind }) => kind !== 'THIRD_PLACE');
  const beside = rounds.filter(({ kind }) => kind === 'THIRD_PLACE');
  const { rows, columns } = layoutBracket(main.map(({ ties }) => ties));
  // A team’s origin is shown at its first tie only.
  const seenTeams = new Set<string>();
  const card = ({ shown: tie }: DrawnTie, round: DrawnRound) => {
    if ('slots' in tie) return <OpenTieCard season={season} tie={tie} />;
    const newTeams = [tie.team1.slug, tie.team2.slug].filter((team) => !seenTeams.has(team));
    for (const team of newTeams) seenTeams.add(team);
    return (
      <TieCard
        season={season}
        tie={tie}
        round={round.name}
        followed={followed}
        onPoint={onPoint}
        footer={newTeams.length > 0 && <Origins season={season} teams={newTeams} entries={entries} />}
      />
    );
  };
  const followedClass = ({ team1, team2 }: DrawnTie) =>
    followed !== null && [team1.slug, team2.slug].includes(followed) ? ' followed' : '';
  return (
    <>
      <ScrollArea label="Bracket">
        <div class="bracket" style={{ '--rows': `${rows}` }}>
          {main.map((round, index) => (
            <section key={round.slug} aria-labelledby={round.slug}>
              <h2 id={round.slug}>{round.name}</h2>
              <ol>
                {columns[index]?.map((position) => (
                  <li
                    key={position.tie.slug}
                    class={
                      lineClasses(position, index) +
                      followedClass(position.tie) +
                      onwardClass(position, followed)
                    }
                    style={{ '--row': `${position.row} / span ${position.span}` }}
                  >
                    {card(position.tie, round)}
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </div>
      </ScrollArea>
      {beside.map((round) => (
        <section key={round.slug} class="beside" aria-labelledby={round.slug}>
          <h2 id={round.slug}>{round.name}</h2>
          {round.ties.map((tie) => card(tie, round))}
        </section>
      ))}
    </>
  );
}

function lineClasses<Tie>({ half, span }: TiePosition<Tie>, column: number): string {
  return [half ?? 'last', column > 0 && span > 1 ? 'led' : ''].filter(Boolean).join(' ');
}

function onwardClass({ tie, half }: TiePosition<DrawnTie>, followed: string | null): string {
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
