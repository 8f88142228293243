import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownDatabase } from '../../../support/test-database.js';

let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: await ownDatabase('season') });
  await client.connect();
});
afterAll(() => client.end());

test.each([
  ['goals below nought', 'Match_goals_check', 'UPDATE "Match" SET "homeGoals" = -1, goals = "awayGoals" - 1'],
  ['goals that are not those of the score', 'Match_goals_check', 'UPDATE "Match" SET goals = goals + 1'],
  ['half a score', 'Match_goals_check', 'UPDATE "Match" SET "awayGoals" = NULL'],
  ['a match to come with a score', 'Match_status_check', 'UPDATE "Match" SET status = \'SCHEDULED\''],
  ['an hour that is none', 'Match_time_check', 'UPDATE "Match" SET time = \'24:00\''],
  ['a day of offset', 'Match_utcOffset_check', 'UPDATE "Match" SET "utcOffset" = 1440'],
  ['spectators below nought', 'Match_attendance_check', 'UPDATE "Match" SET attendance = -1'],
  ['half a score at half-time', 'Match_halfTime_check', 'UPDATE "Match" SET "halfTimeHome" = 1'],
  ['half a score after 90 minutes', 'Match_fullTime_check', 'UPDATE "Match" SET "fullTimeAway" = 1'],
  [
    'a shoot-out of one side',
    'Match_penalties_check',
    'UPDATE "Match" SET "penaltiesHome" = 1, "penaltiesAway" = NULL',
  ],
  [
    'a match in both a group and a tie',
    'Match_group_or_tie',
    'UPDATE "Match" SET "groupId" = (SELECT min(id) FROM "Group") WHERE "tieId" IS NOT NULL',
  ],
  ['a match in neither', 'Match_group_or_tie', 'UPDATE "Match" SET "groupId" = NULL WHERE "tieId" IS NULL'],
  ['a leg before the first', 'Match_leg_check', 'UPDATE "Match" SET leg = 0 WHERE leg = 1'],
  ['fewer replays than none', 'Tie_replays_check', 'UPDATE "Tie" SET replays = -1'],
  ['a leg of no number', 'Match_leg_check', 'UPDATE "Match" SET leg = NULL WHERE leg = 1'],
  ['the first leg twice', 'Match_tieId_leg_key', 'UPDATE "Match" SET leg = 1 WHERE leg = 2'],
  [
    'a match of a team against itself',
    'Match_sides_differ',
    'UPDATE "Match" SET "awayTeamId" = "homeTeamId"',
  ],
  [
    'a tie of a team with itself',
    'Tie_sides_differ',
    'UPDATE "Tie" SET "team2Id" = "team1Id", "winnerId" = NULL, "loserId" = NULL, "decidedBy" = \'UNDECIDED\'',
  ],
  ['a winner without a loser', 'Tie_winner_decided', 'UPDATE "Tie" SET "loserId" = NULL'],
  ['an undecided tie with a winner', 'Tie_winner_decided', 'UPDATE "Tie" SET "decidedBy" = \'UNDECIDED\''],
  [
    'a winner who did not play',
    'Tie_winner_played',
    'UPDATE "Tie" SET "winnerId" = (SELECT min(id) FROM "Team" WHERE id NOT IN ("team1Id", "team2Id"))',
  ],
  ['half a shoot-out', 'Tie_penalties_check', 'UPDATE "Tie" SET penalties1 = 4, penalties2 = NULL'],
  ['an aggregate below nought', 'Tie_aggregate_check', 'UPDATE "Tie" SET aggregate1 = -1, aggregate2 = 0'],
  ['a third side', 'Tie_stated_sides_check', 'UPDATE "Tie" SET "statedWinner" = 3'],
  ['a tie that leads to itself', 'Tie_leads_elsewhere', 'UPDATE "Tie" SET "nextId" = id'],
  ['a place above the first', 'Standing_position_check', 'UPDATE "Standing" SET position = 0'],
  ['defeats below nought', 'Standing_figures_check', 'UPDATE "Standing" SET lost = -1'],
  [
    'an entry by two ways',
    'Qualification_one_route',
    'UPDATE "Qualification" SET "tieId" = (SELECT min(id) FROM "Tie") WHERE "tieId" IS NULL',
  ],
  ['an entry into its own stage', 'Qualification_leads_on', 'UPDATE "Qualification" SET "fromId" = "toId"'],
  ['a runner-up who won', 'Season_finalists_differ', 'UPDATE "Season" SET "runnerUpId" = "championId"'],
  ['fewer points for a win than for a draw', 'Season_points_check', 'UPDATE "Season" SET "pointsForWin" = 0'],
  ['a thirteenth month', 'Stage_startMonth_check', 'UPDATE "Stage" SET "startMonth" = 13'],
  ['a line before the first', 'Citations_line_check', `UPDATE "Match" SET sources = '[{ "line": 0 }]'`],
  ['a citation without its line', 'Citations_line_check', `UPDATE "Tie" SET sources = '[{ "text": "" }]'`],
  ['a citation that is no list', 'Citations_line_check', `UPDATE "Season" SET sources = '{ "line": 1 }'`],
])('the database refuses %s', async (_what, constraint, sql) => {
  await expect(client.query(sql)).rejects.toMatchObject({ constraint });
});
