import { builder } from './builder.js';
import './season/competition.js';
import './season/season.js';
import './season/promotion.js';
import './season/source.js';
import './stage/stage.js';
import './stage/region.js';
import './stage/department.js';
import './stage/qualification.js';
import './group/group.js';
import './group/standing.js';
import './tie/round.js';
import './tie/tie.js';
import './match/match.js';
import './team/team.js';

builder.queryType({ description: 'Where a walk through the graph begins.' });

/** The whole schema: every noun has added itself. */
export const schema = builder.toSchema();
