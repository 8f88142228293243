import type { VariablesOf } from 'gql.tada';
import { countNoun } from '../count-noun.js';
import type { Route } from '../route.js';
import { SkeletonLine } from '../state/skeleton-line.js';
import { view } from '../view.js';
import { type Season as Told, whatIfQuery } from './query.js';
import { moved, toRows } from './rows.js';
import { RulesForm } from './rules-form.js';
import { WhatIfTable } from './what-if-table.js';
import { WhatIfTie } from './what-if-tie.js';

type Here = Extract<Route, { view: 'what-if' }>;

/** The season by other rules: what would have been otherwise lights up. */
export const whatIfView = view({
  query: whatIfQuery,
  variables: ({ season, rules: { win, draw, by, away } }: Here): VariablesOf<typeof whatIfQuery> => ({
    season,
    rules: {
      ...(win !== undefined && { pointsForWin: win }),
      ...(draw !== undefined && { pointsForDraw: draw }),
      // What is none of the criteria is the graph's to refuse.
      ...(by !== undefined && { tieBreakers: [...by] as never }),
      ...(away !== undefined && { awayGoals: away }),
    },
  }),
  title: ({ season }) => `What if, ${season?.name}`,
  Content: ({ season, place }) => <WhatIf season={season} place={place} />,
  Skeleton: () => (
    <>
      <SkeletonLine as="h1" />
      <SkeletonLine as="row" />
      <SkeletonLine as="lead" />
      <SkeletonLine as="h2" />
      <SkeletonLine as="table" />
    </>
  ),
});

function WhatIf({ season, place }: { season: Told & { slug: string; name: string }; place: Here }) {
  const { slug, rules, stages } = season;
  // Without a match there is no table to make anew.
  const groups = stages.flatMap((stage) => stage.groups).filter(({ coverage }) => coverage.played > 0);
  const ties = stages.flatMap((stage) => stage.ties);
  const tables = groups.filter((group) => toRows(group).some(moved)).length;
  const verdicts = ties.filter(({ verdict }) => verdict.changed).length;
  return (
    <>
      <div class="title">
        <h1 tabIndex={-1}>What if</h1>
        <p class="lead">The {season.name} by other rules. Nothing is stored.</p>
      </div>
      <RulesForm own={rules} place={place} />
      <p class="changes" role="status">
        {tables + verdicts === 0 ? (
          'Every table and every tie is as it was.'
        ) : (
          <>
            {tables > 0 && `${tables} of ${countNoun(groups.length, 'table')} would be in another order`}
            {tables > 0 && verdicts > 0 && ', and '}
            {verdicts > 0 && `${verdicts} of ${countNoun(ties.length, 'tie')} would end otherwise`}.
          </>
        )}
      </p>
      {groups.length > 0 && (
        <section aria-labelledby="tables">
          <h2 id="tables">Tables</h2>
          <div class="tables-if">
            {groups.map((group) => (
              <WhatIfTable key={group.slug} season={slug} group={group} />
            ))}
          </div>
        </section>
      )}
      {ties.length > 0 && (
        <section aria-labelledby="ties">
          <h2 id="ties">Ties</h2>
          <ul class="ties-if">
            {ties.map((tie) => (
              <WhatIfTie key={tie.id} tie={tie} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
