import { GraphQLSchema, printSchema } from 'graphql';
import { builder } from './builder.js';
import './audit/claim.js';
import './audit/discrepancy.js';
import './competition/competition.js';
import './season/season.js';
import './season/promotion.js';
import './season/season-results.js';
import './season/relegation.js';
import './source/source-reference.js';
import './stage/stage.js';
import './stage/region.js';
import './stage/department.js';
import './stage/qualification.js';
import './group/group.js';
import './group/standing.js';
import './group/separated-by.js';
import './group/zone.js';
import './group/table.js';
import './group/history.js';
import './group/coverage.js';
import './group/outlook.js';
import './tie/round.js';
import './tie/tie.js';
import './tie/verdict.js';
import './tie/open-tie.js';
import './match/match.js';
import './match/match-details.js';
import './goal/goal.js';
import './player/player.js';
import './season/top-scorers.js';
import './team/team.js';
import './team/team-matches.js';
import './journey/journey.js';
import './head-to-head/head-to-head.js';
import './head-to-head/victory-path.js';
import './season/records.js';
import './season/statistics.js';
import './statistics/match-statistics.js';
import './statistics/team-results.js';
import './statistics/all-time-table.js';
import './by-slug.js';
import './search/search.js';
import './change/change.js';

builder.queryType({ description: 'The entry points of the graph.' });
builder.subscriptionType({ description: 'Events that the server sends as they happen.' });

const description =
  'The record of football seasons as a graph: teams, groups, ties, matches and stages lead to one another. Begin with `season`, `team` or `search`.';

/** The whole schema: every noun has added itself, its fields in the order that they are best read in. */
export const schema = new GraphQLSchema({
  ...builder.toSchema({ sortSchema: false }).toConfig(),
  description, // Pothos takes none
});

/** The schema in the schema definition language. */
export const schemaText = `${printSchema(schema)}\n`;
