import { expect, test } from 'vitest';
import { readScore } from '../../../../../seed/parse/match/score.js';

test.each([
  ['marks with a slash between them', '4–3 (a.e.t./g.g.)', { extraTime: true, halfTime: null }],
  [
    'the score over both legs',
    "'''4:3''' (1:0)<br />(Global '''5:4''')",
    { extraTime: false, halfTime: { team1: 1, team2: 0 } },
  ],
  ['the aggregate score', '4–3 (agg. 5–4)', { extraTime: false, halfTime: null }],
  ['the aggregate score, its word behind', '4–3 (aet) (5–4 agg.)', { extraTime: true, halfTime: null }],
])('beside a score: %s', (_what, cell, read) => {
  expect(readScore(cell)).toMatchObject({ kind: 'PLAYED', score: { team1: 4, team2: 3 }, ...read });
});
