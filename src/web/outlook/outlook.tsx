import { countNoun } from '../count-noun.js';
import { zoneClass } from '../group/zones.js';
import { ScrollArea } from '../scroll-area.js';
import type { OutlookParts } from './fragments.js';

/** The width of a drawn range, in units of its drawing. */
const rangeWidth = 200;

/** What each team of a group can still reach, as a range of places and in words; nothing where no match is left. */
export function Outlook({
  name,
  outlook,
  followed,
}: {
  /** The name of the group. */
  name: string;
  outlook: OutlookParts;
  followed: string | null;
}) {
  const { left, teams } = outlook;
  if (left === 0) return null;
  return (
    <details class="outlook" open>
      <summary>
        What is still possible <span class="aside">{countNoun(left, 'match', 'matches')} left</span>
      </summary>
      <ScrollArea label={`What is still possible in ${name}`}>
        <table>
          <caption class="visually-hidden">The places that each team of {name} can still take</caption>
          <thead>
            <tr>
              <th scope="col">Team</th>
              <th scope="col">Places</th>
              <th scope="col">In words</th>
            </tr>
          </thead>
          <tbody>
            {teams.map(({ team, best, worst, certain, explanation }, index) => (
              <tr key={team.slug} class={team.slug === followed ? 'followed' : ''}>
                <th scope="row">{team.name}</th>
                <td class={`range ${zoneClass(certain)}`}>
                  {best === worst ? best : `${best}–${worst}`}
                  <Range best={best} worst={worst} position={index + 1} size={teams.length} />
                </td>
                <td class="words">{explanation}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </details>
  );
}

/** The places from the best to the worst on a line of all places, with a mark at the place now. */
function Range({
  best,
  worst,
  position,
  size,
}: {
  best: number;
  worst: number;
  position: number;
  size: number;
}) {
  const unit = rangeWidth / size;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${rangeWidth} 12`}>
      <path d={`M0 6H${rangeWidth}`} />
      <rect x={(best - 1) * unit} y={2} width={(worst - best + 1) * unit} height={8} rx={2} />
      <circle cx={(position - 0.5) * unit} cy={6} r={3} />
    </svg>
  );
}
