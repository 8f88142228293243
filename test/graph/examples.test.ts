import { expect, test } from 'vitest';
import { examples } from '../../src/server/examples.js';
import { ownDatabase } from '../database.js';
import { openGraph } from './graph.js';

const graph = openGraph(await ownDatabase());

test('the walk from a team to the final is one statement', async () => {
  const walk = examples().find(({ name }) => name === '1-walk');
  const { data, errors, statements } = await graph.ask(walk?.query ?? '');
  expect(errors).toEqual([]);
  expect(data.team.ties.at(-1).winner.name).toBe('San Simón');
  expect(statements).toHaveLength(1);
});
