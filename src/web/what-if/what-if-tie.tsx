import type { Tie } from './query.js';

/** A tie under the rules of the what-if; one that ends differently is highlighted. */
export function WhatIfTie({ tie }: { tie: Tie }) {
  const { round, region, team1, team2, winner, explanation, verdict } = tie;
  const name = (slug: string | undefined) =>
    slug === undefined ? 'no winner' : slug === team1.slug ? team1.name : team2.name;
  return (
    <li class={verdict.changed ? 'highlighted' : ''}>
      <span class="aside">
        {region !== null && `${region.name}, `}
        {round.name}
      </span>
      <span>
        {team1.name} – {team2.name}
      </span>
      <span>
        {verdict.changed ? (
          <>
            <s>
              <span class="visually-hidden">no longer </span>
              {name(winner?.slug)}, {explanation}
            </s>{' '}
            <b>
              {name(verdict.winner?.slug)}: {verdict.explanation}
            </b>
          </>
        ) : (
          `${name(winner?.slug)}: ${explanation}`
        )}
      </span>
    </li>
  );
}
