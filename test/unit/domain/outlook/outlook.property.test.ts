import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RankingRules, rank } from '../../../../src/domain/group/ranking.js';
import { type OpenGroup, outlook, searchLimits } from '../../../../src/domain/outlook/outlook.js';
import { everyPlace } from '../../../support/domain/every-outcome.js';
import { groups } from '../../../support/domain/random-group.js';

/** Set `OUTLOOK_GROUPS` to try another number of random groups. */
const numRuns = Number(process.env.OUTLOOK_GROUPS ?? 100);

interface Question {
  readonly group: OpenGroup<string>;
  readonly rules: RankingRules;
}

const usual: fc.Arbitrary<RankingRules['tieBreakers']> = fc.constantFrom(
  ['POINTS', 'GOAL_DIFFERENCE', 'GOALS_FOR'],
  ['POINTS', 'HEAD_TO_HEAD', 'GOAL_DIFFERENCE', 'GOALS_FOR', 'DRAWING_OF_LOTS'],
  ['POINTS', 'HEAD_TO_HEAD_POINTS', 'HEAD_TO_HEAD_GOAL_DIFFERENCE', 'WINS', 'PLAY_OFF'],
  ['POINTS', 'WINS', 'HEAD_TO_HEAD', 'FAIR_PLAY'],
);

/** Random groups of up to five teams, at most five of their matches left, by usual rules or by any. */
const questions: fc.Arbitrary<Question> = fc
  .tuple(
    groups,
    fc.nat(5),
    fc.infiniteStream(fc.nat()),
    fc.array(fc.constantFrom(null, 'up', 'on', 'down'), { minLength: 5, maxLength: 5 }),
    fc.option(usual, { freq: 3 }),
    fc.constantFrom({}, {}, {}, { pointsForShootOutWin: 2, pointsForShootOutLoss: 1 }),
  )
  .map(([{ entrants, contest, rules }, count, numbers, zones, criteria, shootOuts]) => {
    const left = new Set(
      contest.matches
        .map((match) => ({ match, at: numbers.next().value }))
        .sort((one, other) => one.at - other.at)
        .slice(0, count)
        .map(({ match }) => match),
    );
    return {
      group: {
        entrants: entrants.map((entrant, index) => ({ ...entrant, printedPosition: index + 1 })),
        matches: contest.matches.map((match) => {
          if (left.has(match)) return { ...match, homeGoals: null, awayGoals: null };
          return { ...match, homeGoals: match.homeGoals ?? 1, awayGoals: match.awayGoals ?? 0 };
        }),
        playOffs: contest.playOffs,
        zones: zones.slice(0, entrants.length),
      },
      rules: { ...rules, ...shootOuts, tieBreakers: criteria ?? rules.tieBreakers },
    };
  });

/** What trying everything says of a group, without the limits of a search. */
function byEveryOutcome({ group, rules }: Question) {
  return [...everyPlace(group, rules)].map(([team, byGain]) => {
    const places = [...byGain.values()].flatMap((taken) => [...taken]).sort((one, other) => one - other);
    const [best = 0, worst = 0] = [places[0], places.at(-1)];
    const worths = [...new Set(places.map((place) => group.zones[place - 1] ?? null))];
    const end = group.zones.findIndex((zone, index) => index >= best && zone !== group.zones[best - 1]);
    const last = end === -1 ? group.zones.length : end;
    const isEnough = (gain: number) =>
      [...byGain].every(([other, taken]) => other < gain || Math.max(...taken) <= last);
    const enough = [...byGain.keys()].filter(isEnough);
    return {
      team,
      best,
      worst,
      certain: worths.length === 1 ? (worths[0] ?? null) : null,
      possible: worths.filter((zone) => zone !== null),
      pointsNeeded:
        enough.length === 0 || group.zones.every((zone) => zone === null) ? null : Math.min(...enough),
    };
  });
}

test('what is exact is what trying everything says', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const { teams } = outlook(question.group, question.rules, {
        outcomes: Number.POSITIVE_INFINITY,
        steps: 0,
      });
      expect(teams).toEqual(
        byEveryOutcome(question).map((team) => ({ ...team, exact: true, pointsNeededExact: true })),
      );
    }),
    { numRuns },
  );
});

test.each([0, 10, searchLimits.steps])(
  'what a search of %d steps calls exact is exact, and the rest holds as a bound',
  (steps) => {
    let exact = 0;
    fc.assert(
      fc.property(questions, (question) => {
        const { teams } = outlook(question.group, question.rules, { outcomes: 0, steps });
        for (const [index, truth] of byEveryOutcome(question).entries()) {
          const { possible, certain, ...found } = teams[index] ?? expect.fail('A team is missing.');
          if (found.exact) {
            exact += 1;
            expect(found).toMatchObject({ best: truth.best, worst: truth.worst });
            // The points are those of the zone of its best place.
            if (found.pointsNeededExact) expect(found.pointsNeeded).toBe(truth.pointsNeeded);
            else
              expect(found.pointsNeeded ?? Infinity).toBeGreaterThanOrEqual(truth.pointsNeeded ?? Infinity);
          }
          expect(found.best).toBeLessThanOrEqual(truth.best);
          expect(found.worst).toBeGreaterThanOrEqual(truth.worst);
          expect(possible).toEqual(expect.arrayContaining(truth.possible));
          if (certain !== null) expect(certain).toBe(truth.certain);
        }
      }),
      { numRuns },
    );
    // Without a step nothing is; with enough of them much has to be.
    expect(exact > numRuns / 4).toBe(steps > 0);
  },
);

test('whatever the scores of the matches that are left, a team ends where it can', () => {
  const score = fc.tuple(fc.oneof(fc.nat(2), fc.nat(20)), fc.oneof(fc.nat(2), fc.nat(20)));
  fc.assert(
    fc.property(questions, fc.infiniteStream(score), ({ group, rules }, scores) => {
      const matches = group.matches.map((match) => {
        if (match.homeGoals !== null) return match;
        const [homeGoals, awayGoals] = scores.next().value;
        return { ...match, homeGoals, awayGoals };
      });
      const { teams } = outlook(group, rules);
      // The printed places tell how lots fell in a group that is over, not in one that is played on.
      const isOver = group.matches.every(({ homeGoals }) => homeGoals !== null);
      const known = isOver
        ? group.entrants
        : group.entrants.map(({ team, adjustment }) => ({ team, adjustment }));
      for (const { team, position } of rank(known, { ...group, matches }, rules)) {
        const found = teams.find((one) => one.team === team);
        expect(position).toBeGreaterThanOrEqual(found?.best ?? 0);
        expect(position).toBeLessThanOrEqual(found?.worst ?? 0);
      }
    }),
    { numRuns },
  );
});
