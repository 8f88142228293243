import { countNoun } from '../count-noun.js';
import { NavigationLink } from '../layout/navigation-link.js';
import { hasBracket } from '../layout/query.js';
import type { Season } from './query.js';

type Stage = Season['stages'][number];

const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** The stages in a row, each with a summary. */
export function Stages({ season }: { season: Season }) {
  const { slug, stages } = season;
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{stages.length === 1 ? 'One stage' : `${inWords(stages.length)} stages`}</h2>
      <ol class="stages">
        {stages.map((stage, index) => {
          const { name, nativeName, startMonth } = stage;
          const at = { season: slug, stage: stage.slug, follow: null };
          const empty = stage.groups.length + stage.rounds.length + stage.openTies.length === 0;
          const began = startMonth === null ? null : month.format(new Date(Date.UTC(2000, startMonth - 1)));
          const details = [nativeName, began && `from ${began}`].filter(Boolean).join(', ');
          const route =
            hasBracket(stage) && stage.groups.length === 0
              ? ({ view: 'bracket', ...at } as const)
              : ({ view: 'stage', ...at, region: stage.regions[0]?.slug ?? null } as const);
          return (
            <li key={stage.slug}>
              <h3>{empty ? name : <NavigationLink to={route} current={false} label={name} />}</h3>
              {details !== '' && <p class="aside">{details}</p>}
              <p class="stage-summary">{summarize(stage, stages[index + 1])}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** A summary of a stage: its parts and matches, and how many teams advanced. */
function summarize({ groups, regions, rounds, openTies, matches }: Stage, next: Stage | undefined): string {
  const ties = rounds.flatMap((round) => round.ties).length;
  const played = [
    countNoun(regions.length, 'region'),
    countNoun(groups.length, 'group'),
    countNoun(ties, 'tie'),
    countNoun(openTies.length, 'tie to be filled', 'ties to be filled'),
    countNoun(matches.totalCount, 'match', 'matches'),
  ].filter(Boolean);
  const advanced = next?.entrants.length ?? 0;
  const sentences = [
    played.length === 0 ? 'No results on record' : played.join(', '),
    ...(advanced > 0 ? [`${countNoun(advanced, 'team')} advanced`] : []),
  ];
  return `${sentences.join('. ')}.`;
}

function inWords(count: number): string {
  return ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'][count] ?? `${count}`;
}
