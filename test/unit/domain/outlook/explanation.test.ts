import { expect, test } from 'vitest';
import { type ExplainedOutlook, explainOutlook } from '../../../../src/domain/outlook/explanation.js';

const open: ExplainedOutlook = {
  best: 1,
  worst: 4,
  size: 4,
  left: 3,
  exact: true,
  position: 1,
  certain: null,
  bestZone: null,
  pointsNeeded: null,
};

test.each<[string, Partial<ExplainedOutlook>]>([
  ['Sure of at least third: only two teams can still pass it.', { worst: 3 }],
  ['Sure of at least third: only two teams can end above it.', { worst: 3, position: 2 }],
  ['Sure of at least second: only one team can still pass it.', { worst: 2 }],
  ['Sure of first, no better and no worse.', { worst: 1 }],
  ['Can still end in any place.', {}],
  ['Can be third at best: two teams will be above it.', { best: 3, position: 4 }],
  [
    'Sure of at least third: only two teams can end above it. Can be second at best: one team will be above it.',
    { best: 2, worst: 3, position: 2 },
  ],
  ['Can still end in any place. These are bounds: the search was cut short.', { exact: false }],
  [
    'Sure of at least second: only one team can still pass it. Its place is sure to be worth: Promotion.',
    { worst: 2, certain: 'Promotion', bestZone: 'Promotion', pointsNeeded: 0 },
  ],
  [
    'Can still end in any place. With four more points it is sure of: Promotion.',
    { bestZone: 'Promotion', pointsNeeded: 4 },
  ],
  [
    'Can still end in any place. With one more point it is sure of: Promotion.',
    { bestZone: 'Promotion', pointsNeeded: 1 },
  ],
  ['Ended third.', { best: 3, worst: 3, left: 0, position: 3 }],
  ['Ended level, from second to third: nothing known separates the teams.', { best: 2, worst: 3, left: 0 }],
  ['What it can reach is not known: not all matches that are left are listed.', { left: null, exact: false }],
])('%s', (explanation, outlook) => {
  expect(explainOutlook({ ...open, ...outlook })).toBe(explanation);
});
