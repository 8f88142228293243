import { expect, onTestFinished, test } from 'vitest';
import { prisma } from '../../../src/db/client.js';
import { openGraph } from '../../support/graph/graph.js';
import { searchNames } from '../../support/graph/search.js';
import { ownDatabase } from '../../support/test-database.js';

const one = openGraph(await ownDatabase());

const search = (text: string, first?: number) => searchNames(one, text, first);

test.each([
  ['a letter too few', 'hural', 'Unión Huaral'],
  ['a letter too few in a long name', 'pucara', 'Deportivo Municipal (Paucará)'],
  ['another letter', 'payta', 'UD Paita'],
  ['another first letter', 'kali', 'Deportivo Cali'],
  ['the first two letters swapped', 'apisa', 'AIPSA'],
  ['the second letter swapped', 'mnisa', 'MINSA'],
  ['the last two letters swapped', 'grua', 'Atlético Grau'],
  ['the two in the middle swapped', 'garu', 'Atlético Grau'],
  ['the first of three words', 'sateas', 'Saetas de Oro'],
  ['a swap in a long word', 'natoinal', 'National Stage'],
  ['two other letters in a word of six', 'guarul', 'Unión Huaral'],
  ['the second and the fifth of six letters', 'hoarol', 'Unión Huaral'],
  ['two letters missing', 'huar', 'Unión Huaral'],
  ['two letters missing within the word', 'moqegu', 'Moquegua'],
  ['two letters too many', 'bollivarr', 'Bolívar'],
  ['an error in each of two words', 'deportvo munizipal', 'Deportivo Municipal (S)'],
])('%s is forgiven, in the same statement: %j', async (_what, text, matched) => {
  const { data, statements } = await one.ask(
    'query Search($text: String!) { search(text: $text) { matched score } }',
    { text },
  );
  expect(data.search[0]?.matched).toBe(matched);
  expect(data.search[0].score).toBeLessThan(1);
  expect(statements).toHaveLength(1);
});

test.each([
  ['found at once', 'huaral', 'Unión Huaral'],
  ['a letter twice', 'mminsa', 'MINSA'],
  ['no letters of any name', 'zzzz', undefined],
  ['further from each name', 'qwerty', undefined],
  ['two other letters in a word of five', 'cucle', undefined],
  ['three other letters in a word of eight', 'xoxuexua', undefined],
  ['a word too short for an error', 'xy', undefined],
  ['another year', '1913', undefined],
  ['one of two words is in no name', 'hural zzzz', undefined],
])('%s: %j is one statement', async (_what, text, matched) => {
  const { data, statements } = await one.ask(
    'query Search($text: String!) { search(text: $text) { matched } }',
    { text },
  );
  expect(data.search[0]?.matched).toBe(matched);
  expect(statements).toHaveLength(1);
});

test('of misspelt names the nearest is first, whatever else is in it', async () => {
  const words = ['huaral', 'huarau', 'hparax'];
  await prisma(one.database).searchWord.createMany({
    data: words.map((word) => ({ word })),
    skipDuplicates: true,
  });
  await prisma(one.database).searchName.createMany({
    data: [
      { subject: 'group 1', name: 'Hparax', key: 'hparax', groupId: 1 },
      { subject: 'group 2', name: 'A long name of Huarau', key: 'a-long-name-of-huarau', groupId: 2 },
    ],
  });
  onTestFinished(async () => {
    await prisma(one.database).searchName.deleteMany({
      where: { name: { in: ['Hparax', 'A long name of Huarau'] } },
    });
  });
  const names = (await search('huarab', 100)).map(({ matched }) => matched);
  expect(names[0]).toBe('Unión Huaral');
  expect(names.indexOf('A long name of Huarau')).toBeGreaterThan(0);
  expect(names.indexOf('Hparax')).toBeGreaterThan(names.indexOf('A long name of Huarau'));
});

test('what is misspelt finds a node once, the shorter name before the longer, no more than asked for', async () => {
  const hits = await search('hural', 100);
  expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a));
  expect(hits.map(({ node }) => node.__typename)).toContain('Tie');
  expect(await search('hural', 1)).toEqual(hits.slice(0, 1));
});
