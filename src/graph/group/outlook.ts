import pLimit from 'p-limit';
import { abortContext } from '../../db/abort-context.js';
import { explainOutlook } from '../../domain/outlook/explanation.js';
import { groupOutlook } from '../../domain/outlook/group-outlook.js';
import type { TeamOutlook as TeamOutlookResult } from '../../domain/outlook/outlook.js';
import { builder } from '../builder.js';
import { toMatchResult } from '../match/match-result.js';
import { rulesSelect } from '../season/rules.js';
import { Team } from '../team/team.js';
import { datedGroupSelect, toDatedGroup } from './dated-group.js';
import { Group } from './group.js';
import { byPosition, bySourceOrder, entrantSelect } from './group-select.js';
import { toZone, Zone, type ZoneShape, zoneSelect } from './zone.js';

interface TeamOutlookShape extends Omit<TeamOutlookResult<number>, 'team' | 'certain' | 'possible'> {
  readonly team: typeof Team.$inferType;
  readonly certain: ZoneShape | null;
  readonly possible: readonly ZoneShape[];
  readonly explanation: string;
}

interface OutlookShape {
  readonly left: number;
  readonly teams: readonly TeamOutlookShape[];
}

/** What a team can still reach in its group. */
const TeamOutlook = builder.objectRef<TeamOutlookShape>('TeamOutlook').implement({
  description: 'What a team can still reach in its group.',
  fields: (t) => ({
    team: t.field({ type: Team, description: 'The team.', resolve: ({ team }) => team }),
    best: t.exposeInt('best', {
      description:
        'The best place that it can still take, level teams counted for it unless what is played separates them.',
    }),
    worst: t.exposeInt('worst', {
      description:
        'The worst place that it can still take, level teams counted against it unless what is played separates them.',
    }),
    exact: t.exposeBoolean('exact', {
      description:
        'Whether `best` and `worst` can both be reached. False where the search was cut short or not all matches are known: then what it can reach lies within them.',
    }),
    certain: t.field({
      type: Zone,
      nullable: true,
      description:
        'What its place is sure to be worth, whatever happens; null where its places are not worth the same, or are not marked.',
      resolve: ({ certain }) => certain,
    }),
    possible: t.field({
      type: [Zone],
      description:
        'What the places that it can still take are worth, best place first; unmarked places are left out. Where there are too many outcomes to try each of them, it can have zones between that no outcome leads to.',
      resolve: ({ possible }) => [...possible],
    }),
    pointsNeeded: t.exposeInt('pointsNeeded', {
      nullable: true,
      description:
        'The fewest points more that make sure of what its best place is worth, whatever the others do; 0 where it is sure already. Of an unmarked best place, those that keep it among the unmarked places below it. Null where no number of points does, and in a group without marked places.',
    }),
    pointsNeededExact: t.exposeBoolean('pointsNeededExact', {
      description: 'False where the search was cut short: fewer points may be enough than `pointsNeeded`.',
    }),
    explanation: t.exposeString('explanation', {
      description: 'In words: `Sure of at least third: only two teams can still pass it.`',
    }),
  }),
});

/** What the teams of a group can still reach. */
const Outlook = builder.objectRef<OutlookShape>('Outlook').implement({
  description: 'What the teams of a group can still reach.',
  fields: (t) => ({
    left: t.exposeInt('left', {
      description:
        'Matches of the group without a result: to be played, postponed or abandoned; cancelled ones are not left.',
    }),
    teams: t.field({
      type: [TeamOutlook],
      description: 'The teams, by position in the table.',
      resolve: ({ teams }) => [...teams],
    }),
  }),
});

/** One group at a time, with time for other requests between them. */
const queue = pLimit(1);

builder.prismaObjectField(Group, 'outlook', (t) =>
  t.field({
    type: Outlook,
    description:
      "What each team can still reach, by the matches that are left and the season's rules. Goals of matches that are left are open: criteria of goals separate teams that have no match left, head-to-head criteria teams that have played all their matches with one another; play-offs are open while a match is left or one of them is not decided, and lots until all is played. A group that is over has the places of its table. A match that is left ends in any result, and a draw also by a shoot-out where those count in the table. Nothing is certain where not all matches are known: each pair of teams must have as many as the pair with most, and the printed table must not contradict them. Where it contradicts the season's criteria, teams of equal points are open.",
    select: (_args, _context, nested) => ({
      standings: {
        ...byPosition,
        select: {
          ...entrantSelect,
          won: true,
          drawn: true,
          lost: true,
          shootOutWins: true,
          shootOutLosses: true,
          goalsFor: true,
          goalsAgainst: true,
          printed: true,
          ...zoneSelect,
          team: nested({ select: { id: true } }, ['teams', 'team']),
        },
      },
      ...datedGroupSelect,
      matches: { ...bySourceOrder, select: { ...datedGroupSelect.matches.select, status: true } },
      season: { select: rulesSelect },
    }),
    resolve: async ({ standings, matches, ties, season }) => {
      const signal = abortContext.getStore();
      return await queue(async () => {
        await new Promise((resolve) => setImmediate(resolve));
        signal?.throwIfAborted();
        const zones = standings.map(toZone);
        const { known, left, teams } = groupOutlook(
          {
            lines: standings.map(({ teamId, position, ...line }) => ({
              ...line,
              team: teamId,
              printedPosition: position,
            })),
            matches: matches.map((match) => ({
              ...toMatchResult(match),
              cancelled: match.status === 'CANCELLED',
            })),
            playOffs: toDatedGroup({ matches, ties }, season).playOffs,
            zones: zones.map(zoneKey),
          },
          season,
        );
        const zoneOf = new Map(zones.map((zone) => [zoneKey(zone), zone]));
        return {
          left,
          teams: teams.flatMap((reach, index) => {
            const standing = standings[index];
            if (standing === undefined) return [];
            const certain = zoneOf.get(reach.certain) ?? null;
            return {
              ...reach,
              team: standing.team,
              certain,
              possible: reach.possible.flatMap((key) => zoneOf.get(key) ?? []),
              explanation: explainOutlook({
                ...reach,
                certain: certain?.text ?? null,
                bestZone: zones[reach.best - 1]?.text ?? null,
                size: standings.length,
                left: known ? left : null,
                // A relegation group can count on from the group above it.
                position: standing.position - (standings[0]?.position ?? 1) + 1,
              }),
            };
          }),
        };
      });
    },
  }),
);

/** What tells one zone from another. */
function zoneKey(zone: ZoneShape | null): string | null {
  return zone === null ? null : `${zone.kind} ${zone.certain} ${zone.text}`;
}
