import { useChangedIds } from '../live/changed-ids.js';
import { ScrollArea } from '../scroll-area.js';
import type { GroupParts } from './parts.js';

/** Every result of a group: the team of the row at home, that of the column as its guest. */
export function Crosstable({ group, followed }: { group: GroupParts; followed: string | null }) {
  const changed = useChangedIds();
  const { name, standings, matches } = group;
  return (
    <ScrollArea label={`Results of ${name}`}>
      <table class="crosstable">
        <caption class="unseen">Results of {name}: the team of the row at home</caption>
        <thead>
          <tr>
            <th scope="col">At home</th>
            {standings.map(({ id, team }, index) => (
              <th key={id} scope="col" class="n">
                <abbr title={team.name}>
                  <span aria-hidden="true">{index + 1}</span>
                  <span class="unseen">{team.name}</span>
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
                const here = matches.filter(
                  ({ homeTeam, awayTeam }) => homeTeam.slug === home.slug && awayTeam.slug === away.slug,
                );
                const marks = [
                  'n',
                  home.slug === away.slug && 'self',
                  away.slug === followed && 'followed',
                  here.some((match) => changed.has(match.id)) && 'changed',
                ];
                return (
                  <td key={other} class={marks.filter(Boolean).join(' ')}>
                    {here.map(({ score }) => score ?? 'not played').join(', ')}
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
