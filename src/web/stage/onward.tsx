import { ordinal } from '../ordinal.js';
import { TeamName } from '../team/team-name.js';
import type { Qualifier } from './query.js';

/** The teams that advanced, with the next stage and how each qualified. */
export function Qualifiers({
  season,
  stage,
  qualifiers,
  named,
  followed,
}: {
  season: string;
  stage: string;
  qualifiers: readonly Qualifier[];
  /** Whether the regions are named, since there are several. */
  named: boolean;
  followed: string | null;
}) {
  if (qualifiers.length === 0) return null;
  const to = [...new Set(qualifiers.map((one) => one.to.name))];
  return (
    <section class="qualifiers" aria-labelledby="qualifiers">
      <h2 id="qualifiers">
        Advanced to the {to.join(' and the ')}
        <span class="visually-hidden"> from the {stage}</span>
      </h2>
      <ul>
        {qualifiers.map(({ id, team, via }) => (
          <li key={id} class={team.slug === followed ? 'followed' : ''}>
            <b>
              <TeamName season={season} team={team.slug} name={team.name} />
            </b>{' '}
            {describeQualification(via, named)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function describeQualification(via: Qualifier['via'], named: boolean): string {
  if (via.__typename === 'Standing') {
    const { name, region } = via.group;
    const of = named && region !== null && region.name !== name ? ` of ${region.name}` : '';
    return `${ordinal(via.position)} in ${name}${of}`;
  }
  if (via.__typename === 'Tie') {
    const of = named && via.region !== null ? ` of ${via.region.name}` : '';
    const against = via.loser === null ? '' : `, against ${via.loser.name}`;
    return `through the ${via.round.name.toLowerCase()}${of}${against}`;
  }
  return 'listed by its department';
}
