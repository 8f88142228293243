import { GraphQLError } from 'graphql';
import { createYoga, maskError } from 'graphql-yoga';
import type { Context } from '../builder.js';
import type { Database } from '../database/client.js';
import { fromLibrary } from '../errors.js';
import { schema } from '../schema.js';

/** What answers GraphQL over HTTP at `/graphql`. */
export function graphql(database: Database) {
  return createYoga<object, Context>({
    schema,
    context: () => ({ database }),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false, // ours comes from this server alone
    multipart: false,
    // Anybody may ask from any page; nothing is sent along with a question that says who asks.
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    maskedErrors: {
      maskError: (error, message, isDev) => {
        const client = fromLibrary(error instanceof GraphQLError ? error.originalError : error);
        if (client === null) return maskError(error, message, isDev);
        if (!(error instanceof GraphQLError)) return client;
        const { nodes = null, path = null } = error;
        return new GraphQLError(client.message, { nodes, path, extensions: client.extensions });
      },
    },
  });
}
