import { TooManySubscriptionsError } from '../../changes/changes.js';
import type { SeasonChange as Change } from '../../changes/season-change.js';
import { reader } from '../../db/client.js';
import { builder } from '../builder.js';
import { clientError } from '../errors.js';
import { Standing } from '../group/standing.js';
import { Match } from '../match/match.js';
import { unknownNameError } from '../name-search/unknown-name-error.js';
import { newestFirst, Season } from '../season/season.js';
import { Tie } from '../tie/tie.js';
import { whereNameMatches } from '../where-name-matches.js';

builder.scalarType('DateTime', {
  description: 'A point in time in ISO 8601, in UTC: `2013-11-24T17:00:00.000Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (moment) => moment.toISOString(),
});

/** What an import changed in a season. */
const SeasonChange = builder.objectRef<Change>('SeasonChange').implement({
  description: 'The changes of an import to a season, or a notice that changes were missed.',
  fields: (t) => ({
    version: t.exposeInt('version', {
      description:
        'The number of the change, or of the newest one where some were missed; a later one has a higher.',
    }),
    season: t.prismaField({
      type: Season,
      description: 'The season as it is now.',
      resolve: (query, { season }, _args, { database }) =>
        reader(database).season.findFirstOrThrow({ ...query, where: { id: season } }),
    }),
    at: t.expose('at', {
      type: 'DateTime',
      nullable: true,
      description: 'When the season was changed; null where changes were missed.',
    }),
    matches: t.prismaField({
      type: [Match],
      description: 'Its matches that are new or changed, first played first, as they are now.',
      resolve: (query, { matches }, _args, { database }) =>
        reader(database).match.findMany({
          ...query,
          where: { id: { in: [...matches] } },
          orderBy: { order: 'asc' },
        }),
    }),
    ties: t.prismaField({
      type: [Tie],
      description: 'Its ties that are new or changed, in the order played, as they are now.',
      resolve: (query, { ties }, _args, { database }) =>
        reader(database).tie.findMany({
          ...query,
          where: { id: { in: [...ties] } },
          orderBy: { order: 'asc' },
        }),
    }),
    standings: t.prismaField({
      type: [Standing],
      description: 'Lines of its tables that are new or changed, table by table, as they are now.',
      resolve: (query, { standings }, _args, { database }) =>
        reader(database).standing.findMany({
          ...query,
          where: { id: { in: [...standings] } },
          orderBy: [{ group: { order: 'asc' } }, { position: 'asc' }, { order: 'asc' }],
        }),
    }),
    removedCount: t.exposeInt('removedCount', {
      description: 'The number of matches, ties and standings that were removed.',
    }),
    resyncRequired: t.exposeBoolean('resyncRequired', {
      description:
        'Whether changes may be missing here, because the connection to the database was lost or the client was too slow: query the season again.',
    }),
  }),
});

builder.subscriptionField('seasonChanged', (t) =>
  t.field({
    type: SeasonChange,
    description:
      'An event for each import that changes the season, by any process. `version` increases with each change.',
    args: {
      slug: t.arg.string({ required: true, description: '`copa-peru-2013`, or the name of the season.' }),
    },
    subscribe: async (_root, { slug }, { database, changes, signal, beginSubscription = () => () => {} }) => {
      const end = beginSubscription();
      if (end === null)
        throw tooManySubscriptions('Your address has its maximum of subscriptions; end one of them.');
      try {
        changes.checkCapacity();
        const season = await reader(database).season.findFirst({
          where: whereNameMatches(slug),
          ...newestFirst,
          select: { id: true },
        });
        if (season === null) throw await unknownNameError('season', 'slug', slug, database);
        return await changes.subscribe(season.id, signal, end);
      } catch (error) {
        end();
        throw error instanceof TooManySubscriptionsError ? tooManySubscriptions(error.message) : error;
      }
    },
    resolve: (change) => change,
  }),
);

function tooManySubscriptions(message: string) {
  return clientError('TOO_MANY_SUBSCRIPTIONS', message, {
    http: { status: 503, headers: { 'retry-after': '60' } },
  });
}
