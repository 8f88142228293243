import { createYoga } from 'graphql-yoga';
import type { Context } from '../builder.js';
import type { Database } from '../database/client.js';
import { schema } from '../schema.js';

/** What answers GraphQL over HTTP at `/graphql`. */
export function graphql(database: Database) {
  return createYoga<object, Context>({
    schema,
    context: () => ({ database }),
    graphqlEndpoint: '/graphql',
    healthCheckEndpoint: '/health', // that the process answers; the database is not asked
    landingPage: false,
    graphiql: false, // ours comes from this server alone
    multipart: false,
    // Anybody may ask from any page; nothing is sent along with a question that says who asks.
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
  });
}
