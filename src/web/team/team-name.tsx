import type { ComponentChild } from 'preact';
import { routeUrl } from '../route.js';

/** A team's name as a link to the team in this season. */
export function TeamName({ season, team, name }: { season: string; team: string; name: ComponentChild }) {
  return (
    <a class="team-name" href={routeUrl({ view: 'team', season, team, against: null })}>
      {name}
    </a>
  );
}
