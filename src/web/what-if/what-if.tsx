import type { VariablesOf } from 'gql.tada';
import type { Place } from '../address.js';
import { counted } from '../count-noun.js';
import { Bone } from '../state/skeleton-line.js';
import { view } from '../view.js';
import { type Season as Told, whatIfQuery } from './query.js';
import { moved, rowsOf } from './rows.js';
import { RulesForm } from './rules-form.js';
import { TableIf } from './table-if.js';
import { TieIf } from './tie-if.js';

type Here = Extract<Place, { view: 'what-if' }>;

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
  Show: ({ season, place }) => <WhatIf season={season} place={place} />,
  Shape: () => (
    <>
      <Bone as="h1" />
      <Bone as="row" />
      <Bone as="lead" />
      <Bone as="h2" />
      <Bone as="table" />
    </>
  ),
});

function WhatIf({ season, place }: { season: Told & { slug: string; name: string }; place: Here }) {
  const { slug, rules, stages } = season;
  // Without a match there is no table to make anew.
  const groups = stages.flatMap((stage) => stage.groups).filter(({ coverage }) => coverage.played > 0);
  const ties = stages.flatMap((stage) => stage.ties);
  const tables = groups.filter((group) => rowsOf(group).some(moved)).length;
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
            {tables > 0 && `${tables} of ${counted(groups.length, 'table')} would be in another order`}
            {tables > 0 && verdicts > 0 && ', and '}
            {verdicts > 0 && `${verdicts} of ${counted(ties.length, 'tie')} would end otherwise`}.
          </>
        )}
      </p>
      {groups.length > 0 && (
        <section aria-labelledby="tables">
          <h2 id="tables">Tables</h2>
          <div class="tables-if">
            {groups.map((group) => (
              <TableIf key={group.slug} season={slug} group={group} />
            ))}
          </div>
        </section>
      )}
      {ties.length > 0 && (
        <section aria-labelledby="ties">
          <h2 id="ties">Ties</h2>
          <ul class="ties-if">
            {ties.map((tie) => (
              <TieIf key={tie.id} tie={tie} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
