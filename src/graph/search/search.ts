import { brandWithType } from '@pothos/core';
import { slugify } from '../../domain/slugify.js';
import { builder } from '../builder.js';
import { clientError } from '../errors.js';
import { Group } from '../group/group.js';
import { findNames, type NameMatch } from '../name-search/find-names.js';
import { loadNode } from '../node-loader.js';
import { validateFirst } from '../pagination/validate-first.js';
import { Player } from '../player/player.js';
import { Season } from '../season/season.js';
import { Department } from '../stage/department.js';
import { Region } from '../stage/region.js';
import { Stage } from '../stage/stage.js';
import { Team } from '../team/team.js';
import { Tie } from '../tie/tie.js';

const firstRange = { default: 10, min: 0, max: 100 };

/** Characters of a text that is searched for. */
const longest = 200;

const refs = { Team, Player, Group, Tie, Region, Department, Stage, Season };

const Searchable = builder.unionType('Searchable', {
  description: 'A node that can be found by name.',
  types: Object.values(refs),
});

const SearchHit = builder.objectRef<NameMatch>('SearchHit').implement({
  description: 'A node found by a search.',
  fields: (t) => ({
    score: t.exposeFloat('score', {
      description: 'How well the name matches the text, from 0 to 1; 1 for an exact match.',
    }),
    matched: t.exposeString('name', {
      description: 'The name or alias that matches best.',
    }),
    node: t.field({
      type: Searchable,
      description: 'The node found.',
      resolve: async (hit, _args, context, info) => {
        const { type, id } = subject(hit);
        const row = await loadNode(type, id, context, info);
        brandWithType(row, refs[type]);
        return row as never; // the brand is what tells its type, and Pothos' types do not see it
      },
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHit],
    description:
      'Teams, players, groups, ties, regions, departments, stages and seasons by their names or by parts of them, best first; at equal scores teams first, then by name. Case and accents do not matter. A word of four or five letters may have one typing error, a longer one two: a letter that is wrong, missing, too many, or swapped with its neighbour.',
    args: {
      text: t.arg.string({
        required: true,
        description: `A name, or a part of one: \`huaral\`. At most ${longest} characters, at least one of them a letter or a digit.`,
      }),
      first: t.arg.int({
        defaultValue: firstRange.default,
        description: `The maximum number of hits: at most ${firstRange.max}.`,
      }),
    },
    resolve: async (_root, { text, first }, { database }) => {
      const most = validateFirst(first, firstRange);
      if (text.length > longest)
        throw clientError('BAD_USER_INPUT', `A text to search for has at most ${longest} characters.`);
      // Signs that are no letters can still be spelled out when they are folded.
      if (!/[\p{L}\p{N}]/u.test(text) || slugify(text) === '')
        throw clientError('BAD_USER_INPUT', 'A text to search for needs a letter or a digit.');
      if (most === 0) return [];
      return findNames(database, { text, first: most, noun: null, distinct: 'subject' });
    },
  }),
);

/** Which node a hit is: the database sees to it that it is just one. */
function subject(hit: NameMatch): { readonly type: keyof typeof refs; readonly id: number } {
  if (hit.teamId !== null) return { type: 'Team', id: hit.teamId };
  if (hit.playerId !== null) return { type: 'Player', id: hit.playerId };
  if (hit.groupId !== null) return { type: 'Group', id: hit.groupId };
  if (hit.tieId !== null) return { type: 'Tie', id: hit.tieId };
  if (hit.regionId !== null) return { type: 'Region', id: hit.regionId };
  if (hit.departmentId !== null) return { type: 'Department', id: hit.departmentId };
  if (hit.stageId !== null) return { type: 'Stage', id: hit.stageId };
  return { type: 'Season', id: hit.seasonId ?? Number.NaN };
}
