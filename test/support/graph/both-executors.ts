import { expect } from 'vitest';
import { seasonGraph, threeSeasonsGraph } from './season-graphs.js';

/** A graph of one season, and the same with two seasons more. */
export interface GraphPair {
  /** What both answer to a query of the season of 2013, without an error and in so many statements. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
  answer(query: string, statements: number): Promise<any>;
  /** The statements that each takes for a query, whatever it answers without an error. */
  costs(query: string): Promise<readonly [one: number, three: number]>;
  /** The codes of the errors that both answer with. */
  codes(query: string, variables?: Record<string, unknown>): Promise<unknown[]>;
}

/** Both graphs. */
export async function openGraphPair(): Promise<GraphPair> {
  const [one, three] = await Promise.all([seasonGraph(), threeSeasonsGraph()]);
  return {
    answer: async (query, statements) => {
      const answers = await Promise.all([one.ask(query), three.ask(query)]);
      expect(answers.map(({ errors }) => errors)).toEqual([[], []]);
      expect(answers.map((answer) => answer.statements.length)).toEqual([statements, statements]);
      expect(answers[1]?.data).toEqual(answers[0]?.data);
      return answers[0]?.data;
    },
    costs: async (query) => {
      const answers = await Promise.all([one.ask(query), three.ask(query)]);
      expect(answers.map(({ errors }) => errors)).toEqual([[], []]);
      const [first, second] = answers;
      return [first.statements.length, second.statements.length];
    },
    codes: async (query, variables) => {
      const answers = await Promise.all([one.ask(query, variables), three.ask(query, variables)]);
      const codes = answers.map(({ errors }) => errors.map(({ extensions }) => extensions?.code));
      expect(codes[1]).toEqual(codes[0]);
      return codes[0] ?? [];
    },
  };
}
