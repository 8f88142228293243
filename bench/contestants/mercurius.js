// Mercurius with its compiler, over the same Prisma client: each query is read by one call that selects what is asked.
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { openDatabase, prisma } from '../../dist/client.js';
import { selection } from './selection.js';

const { DATABASE_URL: url, PORT } = process.env;
const { season, team, match, goal, player } = prisma(openDatabase({ url, prepared: true }));
const join = { relationLoadStrategy: 'join' };

const resolvers = {
  Query: {
    team: (_root, { name: slug }, _context, info) =>
      team.findUnique({ where: { slug }, select: selection(info), ...join }),
    season: (_root, { slug }, _context, info) =>
      season.findUnique({ where: { slug }, select: selection(info), ...join }),
    async matches(_root, { where: { season, stage }, first }, _context, info) {
      const found = await match.findMany({
        where: { stage: { slug: stage, season: { slug: season } } },
        orderBy: { orderGoals: 'asc' },
        take: first + 1,
        select: selection(info, 'nodes'),
        ...join,
      });
      return { nodes: found.slice(0, first), pageInfo: { hasNextPage: found.length > first } };
    },
  },
  Season: {
    stage: ({ stages }) => stages[0] ?? null,
    async topScorers({ id: seasonId }, { first }) {
      const found = await goal.groupBy({
        by: ['playerId'],
        where: {
          seasonId,
          kind: { not: 'OWN_GOAL' },
          match: { homeGoals: { not: null }, status: { not: 'AWARDED' } },
        },
        _count: { playerId: true },
        orderBy: { _count: { playerId: 'desc' } },
        take: first,
      });
      const players = await player.findMany({
        where: { id: { in: found.map(({ playerId }) => playerId) } },
        select: { id: true, name: true },
      });
      const byId = new Map(players.map((one) => [one.id, one]));
      return found.map(({ playerId, _count }) => ({ player: byId.get(playerId), goals: _count.playerId }));
    },
  },
  Match: {
    date: ({ date }) => date?.toISOString().slice(0, 10) ?? null,
    goals: ({ goalsScored }) => goalsScored,
  },
  Tie: {
    penalties: ({ penalties1, penalties2 }) =>
      penalties1 === null || penalties2 === null ? null : { team1: penalties1, team2: penalties2 },
  },
};

const app = Fastify();
await app.register(mercurius, {
  schema: readFileSync(new URL('mercurius.graphql', import.meta.url), 'utf8'),
  resolvers,
  jit: 1,
});
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
