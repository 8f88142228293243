import { describe, expect, test } from 'vitest';
import { examples } from '../../../src/http/examples.js';
import { named, type Tested } from '../../support/graph/examples/example-test.js';
import { figures } from '../../support/graph/examples/figures.js';
import { knowledge } from '../../support/graph/examples/knowledge.js';
import { outlook } from '../../support/graph/examples/outlook.js';
import { questions } from '../../support/graph/examples/questions.js';
import { season } from '../../support/graph/examples/season.js';
import { seasonGraph, threeSeasonsGraph } from '../../support/graph/season-graphs.js';

const one = await seasonGraph();
const three = await threeSeasonsGraph();

const tested: Record<string, Tested> = { ...season, ...questions, ...knowledge, ...figures, ...outlook };

test('every example is tested, and every test has its example', () => {
  expect(examples().map(named)).toEqual(Object.keys(tested).sort());
});

describe.each(examples())('$name', ({ name, query, variables: json }) => {
  const variables = JSON.parse(json ?? '{}');
  const { statements, facts, expected } = tested[name] ?? {
    statements: 0,
    facts: () => null,
    expected: undefined,
  };

  test('answers rightly', async () => {
    const answer = await one.ask(query, variables);
    expect(answer.errors).toEqual([]);
    expect(facts(answer.data)).toEqual(expected);
  });

  test('takes as many statements on one season as on three', async () => {
    const answers = await Promise.all([one.ask(query, variables), three.ask(query, variables)]);
    expect(answers.map((answer) => answer.errors)).toEqual([[], []]);
    expect(answers.map((answer) => answer.statements.length)).toEqual([statements, statements]);
  });
});
