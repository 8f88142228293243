import { routeUrl } from '../route.js';
import { TieCard } from '../tie/card.js';
import { UnbrokenScores } from '../unbroken-scores.js';
import type { Team } from './query.js';
import { Results } from './results.js';

type Step = Team['journey'][number];

const outcomes: Readonly<Record<Step['outcome'], string>> = {
  ADVANCED: 'Advanced',
  ELIMINATED: 'Out',
  CHAMPION: 'Champion',
  RUNNER_UP: 'Runner-up',
  UNDECIDED: 'Undecided',
};

/** A team's path through a season, step by step. */
export function Journey({ season, team }: { season: string; team: Team }) {
  // Of a season that is one table, only the place tells how the team fared; nobody goes out.
  const [first, second] = team.journey;
  const onlyTable =
    second === undefined && first?.event.__typename === 'Standing' && first.outcome === 'ELIMINATED';
  return (
    <section aria-labelledby="journey">
      <h2 id="journey">Path through the season</h2>
      {team.journey.length === 0 && <p>The team did not take part in this season.</p>}
      <ol class="journey">
        {team.journey.map((step, index) => (
          <li key={`${index}`} class={step.outcome.toLowerCase().replace('_', '-')}>
            <p class="aside">
              <StepLocation season={season} team={team.slug} step={step} />
            </p>
            <h3>
              <UnbrokenScores text={step.summary} />
            </h3>
            {!onlyTable && <p class="outcome">{outcomes[step.outcome]}</p>}
            <StepMatches season={season} team={team} step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepLocation({
  season,
  team,
  step: { stage, event },
}: {
  season: string;
  team: string;
  step: Step;
}) {
  if (event.__typename === 'Qualification') return <>{stage.name}</>;
  const region = event.__typename === 'Standing' ? event.group.region : event.region;
  const follow = team;
  const route =
    event.__typename === 'Tie' && region === null
      ? ({ view: 'bracket', season, stage: stage.slug, follow } as const)
      : ({ view: 'stage', season, stage: stage.slug, region: region?.slug ?? null, follow } as const);
  const round = event.__typename === 'Tie' ? event.round.name : event.group.name;
  const areaName = region?.name ?? stage.name;
  return (
    <>
      <a href={routeUrl(route)}>{areaName}</a>
      {round !== areaName && `, ${round}`}
    </>
  );
}

function StepMatches({ season, team, step: { event } }: { season: string; team: Team; step: Step }) {
  if (event.__typename === 'Qualification') return null;
  if (event.__typename === 'Tie') {
    return <TieCard season={season} tie={event} round={event.round.name} followed={team.slug} />;
  }
  const results = team.matches.nodes.filter(({ group }) => group?.slug === event.group.slug);
  return <Results results={results} team={team.slug} />;
}
