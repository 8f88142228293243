import { describe, expect, test } from 'vitest';
import { auditSeason } from '../../../../seed/audit/audit.js';
import { Wording } from '../../../../seed/audit/wording.js';
import { seasonOutcome } from '../../../../seed/parse/season-outcome.js';
import { expected, pages, seasonOf } from '../../../support/seed/sample-pages.js';

describe.each(pages)('%s', (page) => {
  const wanted = expected(page);
  const season = seasonOf(page);
  const wording = new Wording(season);

  test('has the stages, groups, ties, matches and teams that its author counted', () => {
    const { header, stages, regions, groups, ties, matches, teams } = season;
    expect({
      competition: header.competition.name,
      year: header.year,
      stages: stages.map(({ name }) => name),
      regions: regions.length,
      groups: groups.length,
      ties: ties.length,
      matches: matches.length,
      played: matches.filter(({ homeGoals }) => homeGoals !== null).length,
      teams: teams.length,
    }).toEqual({
      competition: wanted.competition,
      year: wanted.year,
      stages: wanted.stages,
      regions: wanted.regions,
      groups: wanted.groups,
      ties: wanted.ties,
      matches: wanted.matches,
      played: wanted.played,
      teams: wanted.teams,
    });
  });

  test('ends as its author says', () => {
    const { champion, runnerUp } = seasonOutcome(season);
    expect([champion, runnerUp].map((team) => team && wording.team(team))).toEqual([
      wanted.champion,
      wanted.runnerUp,
    ]);
  });

  test('contradicts itself where its author made it, and nowhere else', () => {
    expect(
      auditSeason(season)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual([...wanted.findings].sort());
  });

  test('tells these matches and ties', () => {
    const stages = new Map(season.stages.map(({ slug, name }) => [slug, name]));
    const told = wanted.facts.map((fact) => {
      if ('match' in fact) {
        const match = season.matches.find(
          ({ home, away, stage }) =>
            wording.team(home) === fact.match[0] &&
            wording.team(away) === fact.match[1] &&
            stages.get(stage) === fact.stage,
        );
        const score =
          match === undefined
            ? undefined
            : match.homeGoals === null
              ? null
              : `${match.homeGoals}–${match.awayGoals}`;
        return { ...fact, score, ...(fact.date !== undefined && { date: match?.date }) };
      }
      const tie = season.ties.find(
        ({ team1, team2 }) =>
          [team1, team2]
            .map((team) => wording.team(team))
            .sort()
            .join() === [...fact.tie].sort().join(),
      );
      return {
        ...fact,
        decidedBy: tie?.decision.by,
        winner: tie?.winner == null ? null : wording.team(tie.winner),
      };
    });
    expect(told).toEqual(wanted.facts);
  });
});
