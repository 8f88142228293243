import { routeUrl } from '../route.js';
import { TeamName } from '../team/team-name.js';
import type { Knockout } from './query.js';

type OpenTie = Knockout['openTies'][number];
type Slot = OpenTie['slots'][number];

/** A tie that waits for its teams: the words of the source for each, as a link to the group that it comes from. */
export function OpenTieCard({ season, tie }: { season: string; tie: OpenTie }) {
  const { roundName, slots } = tie;
  return (
    <div class="tie open">
      <table>
        <caption class="visually-hidden">
          {roundName}: {slots.map(slotText).join(' – ')}
        </caption>
        <tbody>
          {slots.map((slot, index) => (
            <tr key={`${index}`}>
              <th scope="row">
                <SlotName season={season} slot={slot} />
              </th>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SlotName({ season, slot }: { season: string; slot: Slot }) {
  const { team, group } = slot;
  if (team !== null) return <TeamName season={season} team={team.slug} name={team.name} />;
  if (group === null) return <>{slotText(slot)}</>;
  const route = {
    view: 'stage',
    season,
    stage: group.stage.slug,
    region: group.region?.slug ?? null,
    follow: null,
  } as const;
  return (
    <a class="team-name" href={routeUrl(route)}>
      {slotText(slot)}
    </a>
  );
}

function slotText({ team, text }: Slot): string {
  return team?.name ?? text ?? 'To be decided';
}
