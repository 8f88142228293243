import { type TableMoment as TableMomentShape, tableHistory } from '../../domain/group/history.js';
import { builder } from '../builder.js';
import { rulesSelect } from '../season/rules.js';
import { datedGroupSelect, toDatedGroup } from './dated-group.js';
import { Group } from './group.js';
import { byPosition, entrantSelect } from './group-select.js';
import { TableRow, toTableRows } from './table.js';

interface Shape extends Omit<TableMomentShape<number>, 'table'> {
  readonly table: (typeof TableRow.$inferType)[];
}

/** The table of a group after a day of play. */
const TableMoment = builder.objectRef<Shape>('TableMoment').implement({
  description: 'The table of a group as it stood after a day of play.',
  fields: (t) => ({
    date: t.field({ type: 'Date', description: 'The day.', resolve: ({ date }) => date }),
    played: t.exposeInt('played', {
      description: 'Matches of the group played until then, those of this day among them; play-offs not.',
    }),
    table: t.field({
      type: [TableRow],
      description:
        "First place first. Teams that share a position are in the order of the season's own table.",
      resolve: ({ table }) => table,
    }),
  }),
});

builder.prismaObjectField(Group, 'history', (t) =>
  t.field({
    type: [TableMoment],
    description:
      "The table after each day on which a match of the group was played or a play-off of it was decided, first day first, by the season's rules. Point adjustments, whose day is not known, count from the first day, and an awarded match on its own day. Empty where a match that was played has no date, for then no table of the past is known. A play-off without a date is left out.",
    select: (_args, _context, nested) => ({
      standings: {
        ...byPosition,
        select: {
          ...entrantSelect,
          team: nested({ select: { id: true } }, ['table', 'team']),
        },
      },
      ...datedGroupSelect,
      season: { select: rulesSelect },
    }),
    resolve: ({ standings, matches, ties, season }) => {
      const entrants = standings.map(({ teamId, adjustment, position }) => ({
        team: teamId,
        adjustment,
        printedPosition: position,
      }));
      const standingOf = new Map(standings.map((standing) => [standing.teamId, standing]));
      return tableHistory(entrants, toDatedGroup({ matches, ties }, season), season).map(
        ({ table, ...moment }) => ({ ...moment, table: toTableRows(table, standingOf) }),
      );
    },
  }),
);
