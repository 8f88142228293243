import { isAsyncIterable } from '@graphql-tools/utils';
import type { GraphQLParams } from 'graphql-yoga';
import { processRegularResult } from 'graphql-yoga';
import type { ChargePoints } from '../../graph/context.js';
import type { ErrorResponse } from '../error-response.js';
import type { GraphqlServer } from '../yoga/yoga.js';
import { CachedResponse } from './cached-response.js';
import type { GraphqlRequest } from './graphql-request.js';

/**
 * What came of a question: an answer that stays true as long as the data does, a refusal that is the same for all who
 * ask at the same time, or a response that can be read once.
 */
export type ExecutionOutcome =
  | { readonly answer: CachedResponse }
  | { readonly refusal: ErrorResponse }
  | { readonly response: Response };

/**
 * Has the graph answer a question, past its HTTP: that is for requests of every kind, and takes about as long for one
 * of the usual kind as the answer does. Whatever is not of the usual kind goes that way.
 *
 * `signal` aborts when nobody waits for the answer any longer; `pay` is whose question it is.
 */
export async function executeRequest(
  graph: GraphqlServer,
  question: GraphqlRequest,
  signal: AbortSignal,
  pay?: ChargePoints,
): Promise<ExecutionOutcome> {
  const { url, body, mediaType } = question;
  const method = question.method === 'POST' ? 'POST' : 'GET';
  const address = `http://localhost${url}`;
  const headers = { accept: mediaType, 'content-type': 'application/json' };
  const params = paramsOf(question);
  if (params !== null && !params.query?.includes('subscription')) {
    const request = new graph.fetchAPI.Request(address, { method, headers, signal });
    const result = await graph.getResultForParams({ params, request }, { chargePoints: pay });
    // Nothing that is asked here is told in parts.
    if (result !== undefined && !isAsyncIterable(result)) {
      if (result.errors === undefined)
        return { answer: new CachedResponse(JSON.stringify(result), mediaType) };
      const response = processRegularResult(result, graph.fetchAPI, mediaType);
      // Others who ask the same may have points left.
      if (result.errors.some(({ extensions }) => extensions.code === 'RATE_LIMIT')) return { response };
      return { refusal: await refusalOf(response) };
    }
  }
  const asked = { method, headers, signal, ...(method === 'POST' && { body }) };
  return { response: await graph.fetch(address, asked, { chargePoints: pay }) };
}

async function refusalOf(response: Response): Promise<ErrorResponse> {
  return { status: response.status, headers: [...response.headers].flat(), body: await response.text() };
}

/** What is asked, if it is of the shape that it should have. */
function paramsOf({ method, url, body }: GraphqlRequest): GraphQLParams | null {
  try {
    const given = method === 'POST' ? JSON.parse(body) : inAddress(url);
    if (typeof given?.query !== 'string' || given.query === '') return null;
    const { query, variables = null, operationName = null, extensions = null, ...others } = given;
    const right = isObject(variables) && isObject(extensions) && Object.keys(others).length === 0;
    if (!right || (operationName !== null && typeof operationName !== 'string')) return null;
    return {
      query,
      ...(variables !== null && { variables }),
      ...(operationName !== null && { operationName }),
      ...(extensions !== null && { extensions }),
    };
  } catch {
    return null;
  }
}

function inAddress(url: string): object {
  const { query, variables, operationName, extensions, ...others } = Object.fromEntries(
    new URLSearchParams(url.slice(url.indexOf('?'))),
  );
  return {
    ...others,
    query,
    ...(variables && { variables: JSON.parse(variables) }),
    ...(operationName && { operationName }),
    ...(extensions && { extensions: JSON.parse(extensions) }),
  };
}

function isObject(value: unknown): boolean {
  return value === null || (typeof value === 'object' && !Array.isArray(value));
}
