import { expect } from 'vitest';
import type { Graph } from './graph.js';

/** What a search finds, best first. */
interface Hit {
  readonly score: number;
  readonly matched: string;
  readonly node: { readonly __typename: string };
}

/** Searches a graph, for at most 10 hits by default. */
export async function searchNames(graph: Graph, text: string, first = 10): Promise<readonly Hit[]> {
  const query =
    'query Search($text: String!, $first: Int) { search(text: $text, first: $first) { score matched node { __typename } } }';
  const { data, errors } = await graph.ask(query, { text, first });
  expect(errors).toEqual([]);
  return data.search;
}
