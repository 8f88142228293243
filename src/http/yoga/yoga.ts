import { createYoga, type Plugin } from 'graphql-yoga';
import type { Changes } from '../../changes/changes.js';
import type { Database } from '../../db/client.js';
import { compiledExecution } from '../../execution/compiled-execution.js';
import type { ChargePoints, Context } from '../../graph/context.js';
import { schema } from '../../graph/schema.js';
import { defaultQueryLimits, type QueryLimits } from '../../settings.js';
import { Telemetry } from '../../telemetry/telemetry.js';
import { maxBodyBytes } from '../response-cache/graphql-request.js';
import { deadline } from './deadline.js';
import { documentCaches } from './document-cache.js';
import { expensiveQueryQueue } from './expensive-query-queue.js';
import { maskServerError } from './mask-errors.js';
import { operationTelemetry } from './operation-telemetry.js';
import { queryLimitsPlugin } from './query-limits.js';

/** What is asked of the graph at most. */
export interface GraphqlOptions {
  /** Milliseconds that an answer may take. */
  readonly deadlineMs?: number | undefined;
  /** What may be asked; the usual where left out. */
  readonly queryLimits?: QueryLimits | undefined;
}

interface Watched {
  /** Who watches it. */
  readonly telemetry?: Telemetry;
}

/** What answers GraphQL over HTTP at `/graphql`. */
export function createGraphqlServer(
  database: Database,
  changes: Changes,
  {
    deadlineMs = 10_000,
    queryLimits: bounds = defaultQueryLimits,
    telemetry = new Telemetry(),
  }: GraphqlOptions & Watched = {},
) {
  return createYoga<{ readonly chargePoints?: ChargePoints | undefined }, Context>({
    schema,
    context: ({ request }) => ({ database, changes, signal: request.signal }),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false, // ours comes from this server alone
    multipart: false,
    plugins: [
      { onRequest: refuseBrokenAddress },
      queryLimitsPlugin(bounds),
      compiledExecution(),
      expensiveQueryQueue(bounds.costLimit),
      deadline(deadlineMs),
      operationTelemetry(telemetry),
    ],
    maxRequestBodySize: maxBodyBytes,
    parserAndValidationCache: documentCaches(),
    maskedErrors: { maskError: maskServerError },
    logging: false, // by what masks errors
    cors: false, // the server's own
  });
}

/** What answers, with what it is made of. */
export type GraphqlServer = ReturnType<typeof createGraphqlServer>;

/** Yoga takes JSON that it cannot read in an address for a fault of its own, and answers 500. */
const refuseBrokenAddress: NonNullable<Plugin['onRequest']> = ({ url, fetchAPI, endResponse }) => {
  for (const name of ['variables', 'extensions']) {
    const text = url.searchParams.get(name);
    if (text === null || text === '' || isJson(text)) continue;
    const errors = [{ message: `\`${name}\` is no JSON.`, extensions: { code: 'BAD_REQUEST' } }];
    endResponse(fetchAPI.Response.json({ errors }, { status: 400 }));
    return;
  }
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
