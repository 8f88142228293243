import { MatchList } from '../match/match-list.js';
import { TieCard } from '../tie/card.js';
import { Crosstable } from './crosstable.js';
import type { GroupParts } from './fragments.js';
import { Table } from './table.js';
import { ZoneList } from './zone-list.js';

/** A group: its table, its results, and the play-offs between teams that were level. */
export function Group({
  season,
  group,
  followed,
}: {
  season: string;
  group: GroupParts;
  followed: string | null;
}) {
  const { name, slug, standings, matches, ties } = group;
  const names = new Map(standings.map(({ team }) => [team.slug, team.name]));
  const listed = matches.map(({ homeTeam, awayTeam, ...match }) => ({
    ...match,
    home: names.get(homeTeam.slug) ?? homeTeam.slug,
    away: names.get(awayTeam.slug) ?? awayTeam.slug,
  }));
  const errors = standings.flatMap(({ discrepancies }) => discrepancies);
  return (
    <section class="group" aria-labelledby={slug}>
      <h2 id={slug}>{name}</h2>
      <div>
        <Table season={season} group={group} followed={followed} />
        <ZoneList lines={standings} />
      </div>
      {matches.length > 0 && <Crosstable group={group} followed={followed} />}
      <MatchList matches={listed} />
      {errors.length > 0 && (
        <ul class="wrong">
          {errors.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {ties.length > 0 && (
        <div class="ties">
          {ties.map((tie) => (
            <div key={tie.id}>
              <h3>{tie.round.name}</h3>
              <TieCard season={season} tie={tie} round={tie.round.name} followed={followed} />
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
