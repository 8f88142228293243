import { builder } from '../builder.js';
import { Group } from '../group/group.js';
import { loadNode } from '../node-loader.js';
import { Season } from '../season/season.js';
import { Region } from '../stage/region.js';
import { Stage } from '../stage/stage.js';
import { Round } from '../tie/round.js';
import type { ResultRow } from './grouped-results.js';

/** The columns of what matches have in common, whichever team's side it is. */
export type MatchColumn = 'seasonId' | 'stageId' | 'regionId' | 'groupId' | 'roundId' | 'month';

/** What the results of a row have in common. */
export const GroupKeys = builder.objectRef<ResultRow['keys']>('GroupKeys').implement({
  description:
    'What the matches of a row have in common. A field is null unless the matches are grouped by it, and for matches that have none.',
  fields: (t) => ({
    season: t.field({
      type: Season,
      nullable: true,
      description: 'Their season; null unless grouped by it.',
      resolve: ({ seasonId }, _args, context, info) =>
        seasonId == null ? null : loadNode('Season', seasonId, context, info),
    }),
    stage: t.field({
      type: Stage,
      nullable: true,
      description: 'Their stage; null unless grouped by it.',
      resolve: ({ stageId }, _args, context, info) =>
        stageId == null ? null : loadNode('Stage', stageId, context, info),
    }),
    region: t.field({
      type: Region,
      nullable: true,
      description: 'Their region; null unless grouped by it, and for matches of none.',
      resolve: ({ regionId }, _args, context, info) =>
        regionId == null ? null : loadNode('Region', regionId, context, info),
    }),
    group: t.field({
      type: Group,
      nullable: true,
      description: 'Their group; null unless grouped by it, and for legs of ties.',
      resolve: ({ groupId }, _args, context, info) =>
        groupId == null ? null : loadNode('Group', groupId, context, info),
    }),
    round: t.field({
      type: Round,
      nullable: true,
      description: 'Their round; null unless grouped by it, and for group matches.',
      resolve: ({ roundId }, _args, context, info) =>
        roundId == null ? null : loadNode('Round', roundId, context, info),
    }),
    month: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day of their month; null unless grouped by it, and for matches without a day.',
      resolve: ({ month }) => month,
    }),
  }),
});
