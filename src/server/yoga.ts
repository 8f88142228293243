import { createYoga, type Plugin } from 'graphql-yoga';
import type { Context } from '../builder.js';
import type { Changes } from '../change/changes.js';
import { type Bounds, usualBounds } from '../cost/bounds.js';
import type { Database } from '../database/client.js';
import { compiledExecution } from '../execution/execution.js';
import { schema } from '../schema.js';
import { masked } from '../telemetry/masking.js';
import { watchOperations } from '../telemetry/operations.js';
import { Telemetry } from '../telemetry/telemetry.js';
import { mostBytes } from './answers/question.js';
import { bounded } from './bounded.js';
import { deadline } from './deadline.js';
import { queuedWhenDear } from './dear.js';
import { documentCaches } from './documents.js';
import type { Pay } from './rate/rate.js';

/** What is asked of the graph at most. */
export interface Asking {
  /** Milliseconds that an answer may take. */
  readonly deadlineMs?: number | undefined;
  /** What may be asked; the usual where left out. */
  readonly bounds?: Bounds | undefined;
}

interface Watched {
  /** Who watches it. */
  readonly telemetry?: Telemetry;
}

/** What answers GraphQL over HTTP at `/graphql`. */
export function graphql(
  database: Database,
  changes: Changes,
  { deadlineMs = 10_000, bounds = usualBounds, telemetry = new Telemetry() }: Asking & Watched = {},
) {
  return createYoga<{ readonly pay?: Pay | undefined }, Context>({
    schema,
    context: ({ request }) => ({ database, changes, signal: request.signal }),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false, // ours comes from this server alone
    multipart: false,
    plugins: [
      { onRequest: refuseBrokenAddress },
      bounded(bounds),
      compiledExecution(),
      queuedWhenDear(bounds.costLimit),
      deadline(deadlineMs),
      watchOperations(telemetry),
    ],
    maxRequestBodySize: mostBytes,
    parserAndValidationCache: documentCaches(),
    maskedErrors: { maskError: masked },
    logging: false, // by what masks errors
    cors: false, // the server's own
  });
}

/** What answers, with what it is made of. */
export type Graph = ReturnType<typeof graphql>;

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
