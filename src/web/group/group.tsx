import { Heading } from '../heading.js';
import { League, leagueSize } from '../league/league.js';
import { hasFacts, MatchList } from '../match/match-list.js';
import { Outlook } from '../outlook/outlook.js';
import type { RouteOf } from '../route.js';
import type { PointRules } from '../stage/query.js';
import { TieCard } from '../tie/card.js';
import { Crosstable } from './crosstable.js';
import type { GroupParts } from './fragments.js';
import { GroupResults } from './group-results.js';
import { meetsOnce } from './meets-once.js';
import { Table } from './table.js';
import { ZoneList } from './zone-list.js';

/** A group: its table, its results, and the play-offs between teams that were level. */
export function Group({
  route,
  rules,
  group,
  region,
  level,
  title,
}: {
  route: RouteOf<'stage'>;
  rules: PointRules;
  group: GroupParts;
  /** The region, where the view does not name it. */
  region: string | null;
  level: 2 | 3;
  /** The title of the view; a group of the same name does not repeat it. */
  title: string;
}) {
  const { season, follow: followed } = route;
  const { slug, standings, matches, ties } = group;
  const name = region === null ? group.name : `${region === group.name ? 'Table' : group.name} of ${region}`;
  const large = standings.length >= leagueSize;
  const names = new Map(standings.map(({ team }) => [team.slug, team.name]));
  const listed = matches.map(({ homeTeam, awayTeam, ...match }) => ({
    ...match,
    home: names.get(homeTeam.slug) ?? homeTeam.slug,
    away: names.get(awayTeam.slug) ?? awayTeam.slug,
  }));
  const errors = standings.flatMap(({ discrepancies }) => discrepancies);
  return (
    <section class={large ? 'group large' : 'group'} aria-labelledby={slug}>
      <Heading level={level} id={slug} hidden={group.name === title}>
        {name}
      </Heading>
      {large ? (
        <League route={route} name={name} group={group} listed={listed} rules={rules} />
      ) : (
        <>
          <div>
            <Table season={season} name={name} lines={standings} followed={followed} />
            <ZoneList lines={standings} />
          </div>
          {matches.length > 0 && meetsOnce(group) && <GroupResults season={season} matches={listed} />}
          {matches.length > 0 && !meetsOnce(group) && (
            <>
              <Crosstable
                season={season}
                name={name}
                standings={standings}
                matches={matches}
                followed={followed}
              />
              {hasFacts(listed) && <MatchList season={season} matches={listed} />}
            </>
          )}
          <Outlook name={name} outlook={group.outlook} followed={followed} />
        </>
      )}
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
              <p class="round">{tie.round.name}</p>
              <TieCard season={season} tie={tie} round={tie.round.name} followed={followed} />
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
