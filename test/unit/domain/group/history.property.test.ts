import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableAsOf, tableHistory } from '../../../../src/domain/group/history.js';
import { rank } from '../../../../src/domain/group/ranking.js';
import { groups } from '../../../support/domain/random-group.js';

const days = fc.infiniteStream(fc.nat(6));

/** A random group whose matches and play-offs have days, its printed places those of the order given. */
const datedGroups = fc.tuple(groups, days).map(([{ entrants, contest, rules }, days]) => {
  const dated = <Played>(played: Played) => ({
    ...played,
    date: new Date(Date.UTC(2020, 0, days.next().value)),
  });
  return {
    entrants: entrants.map((entrant, index) => ({ ...entrant, printedPosition: index + 1 })),
    group: { matches: contest.matches.map(dated), playOffs: contest.playOffs.map(dated) },
    rules,
  };
});

test('each moment is the table of what was played until then, and the last one the table itself', () => {
  fc.assert(
    fc.property(datedGroups, ({ entrants, group, rules }) => {
      const moments = tableHistory(entrants, group, rules);
      for (const { date, table } of moments) expect(table).toEqual(tableAsOf(entrants, group, date, rules));
      if (moments.length > 0) expect(moments.at(-1)?.table).toEqual(rank(entrants, group, rules));
    }),
    { numRuns: 300 },
  );
});
