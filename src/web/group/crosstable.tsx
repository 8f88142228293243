import { useChangedIds } from '../live/changed-ids.js';
import { scoreAndStatus } from '../match/facts.js';
import { ScrollArea } from '../scroll-area.js';
import type { GroupParts } from './fragments.js';

/** All results of a group: the home team in the row, the away team in the column. */
export function Crosstable({ group, followed }: { group: GroupParts; followed: string | null }) {
  const changed = useChangedIds();
  const { name, standings, matches } = group;
  return (
    <ScrollArea label={`Results of ${name}`}>
      <table class="crosstable">
        <caption class="visually-hidden">Results of {name}: home teams in rows</caption>
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
                const pairMatches = matches.filter(
                  ({ homeTeam, awayTeam }) => homeTeam.slug === home.slug && awayTeam.slug === away.slug,
                );
                const marks = [
                  'n',
                  home.slug === away.slug && 'self',
                  away.slug === followed && 'followed',
                  pairMatches.some((match) => changed.has(match.id)) && 'changed',
                ];
                return (
                  <td key={other} class={marks.filter(Boolean).join(' ')}>
                    {pairMatches.map(scoreAndStatus).join(', ')}
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
