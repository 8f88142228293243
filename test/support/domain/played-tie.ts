import type { PlayedTie } from '../../../src/domain/tie/decision.js';
import type { Score } from '../../../src/domain/tie/score.js';

/**
 * A tie from a line: its legs, home goals first and side 1 at home in every other one, `x` for one that is not played; `agg` and `points` for what is
 * stated, `p` for the shoot-out, all side 1 first; `aet`, `walkover1`, `stated2`; `replays1` where the last one is a
 * replay, `away` where the source says that away goals decided, `somewhere` where nobody tells who was at home; `lot` and
 * `series` for what decided.
 *
 * `2-1 1-2 p4-3`
 */
export function played(line: string): PlayedTie {
  const words = line.split(' ').filter((word) => word !== '');
  const after = (mark: string) => words.find((word) => word.replace(/\d.*/, '') === mark)?.slice(mark.length);
  const side = (number: string | undefined) => (number === undefined ? null : number === '1' ? 1 : 2);
  return {
    legs: words
      .filter((word) => /^(x$|\d)/.test(word))
      .map((word, index) => {
        const goals = score(word);
        const homeStated = !words.includes('somewhere');
        const homeSide = index % 2 === 0 ? 1 : 2;
        return { homeGoals: goals?.team1 ?? null, awayGoals: goals?.team2 ?? null, homeSide, homeStated };
      }),
    aggregate: score(after('agg') ?? after('points')),
    replays: Number(after('replays') ?? 0),
    awayGoalsMarked: words.includes('away'),
    lotMarked: words.includes('lot'),
    series: words.includes('series'),
    inPoints: after('points') !== undefined,
    penalties: score(after('p')),
    extraTime: words.includes('aet'),
    walkover: side(after('walkover')),
    stated: side(after('stated')),
  };
}

function score(text: string | undefined): Score | null {
  const [, team1, team2] = /^(\d+)-(\d+)$/.exec(text ?? '') ?? [];
  return team1 === undefined ? null : { team1: Number(team1), team2: Number(team2) };
}
