import { groupBy } from '../group-by.js';
import { useChangedIds } from '../live/changed-ids.js';
import { ScoreLink } from '../match/score-link.js';
import { ScrollArea } from '../scroll-area.js';
import { useTableFocus } from '../table-focus.js';
import type { GroupMatch, TableLine } from './fragments.js';

/** All results of a group: the home team in the row, the away team in the column. */
export function Crosstable({
  season,
  name,
  standings,
  matches,
  followed,
}: {
  season: string;
  name: string;
  /** The teams in the order of their table. */
  standings: readonly TableLine[];
  matches: readonly GroupMatch[];
  followed: string | null;
}) {
  const changed = useChangedIds();
  const pairs = new Map(groupBy(matches, pairOf).map((between) => [pairOf(between[0]), between] as const));
  const between = (home: Team, away: Team) => pairs.get(pairOf({ homeTeam: home, awayTeam: away })) ?? [];
  const teams = standings.map(({ team }) => team);
  const [first] = teams.flatMap((home) => teams.flatMap((away) => between(home, away)));
  const { onKeyDown, linkProps } = useTableFocus(first?.id ?? '');
  return (
    <ScrollArea label={`Results of ${name}`}>
      <table class="crosstable" onKeyDown={onKeyDown}>
        <caption class="visually-hidden">
          Results of {name}: home teams in rows; the arrow keys move among them
        </caption>
        <thead>
          <tr>
            <th scope="col">At home</th>
            {standings.map(({ id, team }, index) => (
              <th key={id} scope="col" class="n">
                <abbr title={team.name}>
                  <span aria-hidden="true">{index + 1}</span>
                  <span class="visually-hidden">{team.name}</span>
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {standings.map(({ id, team: home }, index) => (
            <tr key={id} class={home.slug === followed ? 'followed' : ''}>
              <th scope="row">
                <span class="index" aria-hidden="true">
                  {index + 1}
                </span>{' '}
                {home.name}
              </th>
              {standings.map(({ id: other, team: away }) => {
                const results = between(home, away);
                const marks = [
                  'n',
                  home.slug === away.slug && 'self',
                  away.slug === followed && 'followed',
                  results.some((match) => changed.has(match.id)) && 'changed',
                ];
                return (
                  <td key={other} class={marks.filter(Boolean).join(' ')}>
                    {results.map((match, position) => (
                      <>
                        {position > 0 && ', '}
                        <ScoreLink
                          key={match.id}
                          season={season}
                          match={match}
                          short
                          {...linkProps(match.id)}
                        />
                      </>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

interface Team {
  readonly slug: string;
}

interface Pair {
  readonly homeTeam: Team;
  readonly awayTeam: Team;
}

function pairOf({ homeTeam, awayTeam }: Pair): string {
  return `${homeTeam.slug} ${awayTeam.slug}`;
}
