import type { VariablesOf } from 'gql.tada';
import { countNoun } from '../count-noun.js';
import { view } from '../define-view.js';
import type { RouteOf } from '../route.js';
import { SkeletonLine } from '../status/skeleton-line.js';
import { type Season, whatIfQuery } from './query.js';
import { moved, toRows } from './rows.js';
import { RulesForm } from './rules-form.js';
import { WhatIfTable } from './what-if-table.js';
import { WhatIfTie } from './what-if-tie.js';

/** The view of a season under different rules; what changes is highlighted. */
export const whatIfView = view({
  query: whatIfQuery,
  variables: ({
    season,
    rules: { win, draw, by, away },
  }: RouteOf<'what-if'>): VariablesOf<typeof whatIfQuery> => ({
    season,
    rules: {
      ...(win !== undefined && { pointsForWin: win }),
      ...(draw !== undefined && { pointsForDraw: draw }),
      // The graph rejects an unknown tie-breaker.
      ...(by !== undefined && { tieBreakers: [...by] as never }),
      ...(away !== undefined && { awayGoals: away }),
    },
  }),
  title: ({ season }) => `What if, ${season?.name}`,
  Content: ({ season, route }) => <WhatIf season={season} route={route} />,
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

function WhatIf({
  season,
  route,
}: {
  season: Season & { slug: string; name: string };
  route: RouteOf<'what-if'>;
}) {
  const { slug, rules, stages } = season;
  // A group without a match has no table to compute.
  const groups = stages.flatMap((stage) => stage.groups).filter(({ coverage }) => coverage.played > 0);
  const ties = stages.flatMap((stage) => stage.ties);
  const changedTables = groups.filter((group) => toRows(group).some(moved)).length;
  const changedTies = ties.filter(({ verdict }) => verdict.changed).length;
  return (
    <>
      <div class="title">
        <h1 tabIndex={-1}>What if</h1>
        <p class="lead">The {season.name} under different rules. Nothing is stored.</p>
      </div>
      <RulesForm seasonRules={rules} route={route} />
      <p class="changes" role="status">
        {changedTables + changedTies === 0 ? (
          'All tables and ties are unchanged.'
        ) : (
          <>
            {changedTables > 0 &&
              `${changedTables} of ${countNoun(groups.length, 'table')} would have a different order`}
            {changedTables > 0 && changedTies > 0 && ', and '}
            {changedTies > 0 && `${changedTies} of ${countNoun(ties.length, 'tie')} would end differently`}.
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
