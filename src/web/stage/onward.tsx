import { TeamName } from '../team/team-name.js';
import type { Qualifier } from './query.js';

/** Who went on, where to, and by what. */
export function Qualifiers({
  season,
  stage,
  qualifiers,
  followed,
}: {
  season: string;
  stage: string;
  qualifiers: readonly Qualifier[];
  followed: string | null;
}) {
  if (qualifiers.length === 0) return null;
  const to = [...new Set(qualifiers.map((one) => one.to.name))];
  return (
    <section class="onward-from" aria-labelledby="onward">
      <h2 id="onward">
        On to the {to.join(' and the ')}
        <span class="unseen"> from the {stage}</span>
      </h2>
      <ul>
        {qualifiers.map(({ id, team, via }) => (
          <li key={id} class={team.slug === followed ? 'followed' : ''}>
            <b>
              <TeamName season={season} team={team.slug} name={team.name} />
            </b>{' '}
            {route(via)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function route(via: Qualifier['via']): string {
  if (via.__typename === 'Standing') {
    return `as number ${via.position} of ${via.group.name}`;
  }
  if (via.__typename === 'Tie') {
    return `by the ${via.round.name.toLowerCase()}${via.loser === null ? '' : `, against ${via.loser.name}`}`;
  }
  return 'by its department’s list';
}
