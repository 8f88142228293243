import { beforeAll, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openGraph } from '../../support/graph/graph.js';
import { bare } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = openGraph(await ownDatabase());

const page = (down: string) => `== League ==
{{#invoke:Sports table|main|team1=A|team2=B|team3=C|team4=D
|name_A=Alianza|name_B=Boys|name_C=Cristal|name_D=Deportivo
|match_A_B=2–0|match_A_C=2–0|match_A_D=2–0|match_B_C=1–0|match_B_D=1–0|match_C_D=1–0
|result1=P|text_P=Promotion to the [[First Division]]
|result2=S|text_S=Possible play-off
|result4=R|text_R=${down}
}}`;

beforeAll(async () => {
  await writeSeason(graph.database, bare(page('Relegation to the [[Third Division]]')), 'zones');
});

async function answer(query: string, variables?: Record<string, unknown>) {
  const { data, errors, statements } = await graph.ask(query, variables);
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  return data;
}

async function season(fields: string) {
  return (await answer(`{ season(slug: "copa-2020") { ${fields} } }`)).season;
}

test('every marked place of a table tells what it is worth', async () => {
  const { stages } = await season(
    'stages { groups { standings { team { name } qualified zone { kind text certain } } } }',
  );
  const [{ standings }] = stages[0].groups;
  expect(standings).toEqual([
    {
      team: { name: 'Alianza' },
      qualified: true,
      zone: { kind: 'PROMOTION', text: 'Promotion to the First Division', certain: true },
    },
    {
      team: { name: 'Boys' },
      qualified: false,
      zone: { kind: 'PLAY_OFF', text: 'Possible play-off', certain: false },
    },
    { team: { name: 'Cristal' }, qualified: false, zone: null },
    {
      team: { name: 'Deportivo' },
      qualified: false,
      zone: { kind: 'RELEGATION', text: 'Relegation to the Third Division', certain: true },
    },
  ]);
});

test('who goes up and who goes down, and where to', async () => {
  expect(
    await season(
      'promotions { team { name } to reason } relegations { team { name } season { slug } to reason }',
    ),
  ).toEqual({
    promotions: [{ team: { name: 'Alianza' }, to: 'First Division', reason: '1st in League' }],
    relegations: [
      {
        team: { name: 'Deportivo' },
        season: { slug: 'copa-2020' },
        to: 'Third Division',
        reason: '4th in League',
      },
    ],
  });
});

test('a relegation is found again by its id', async () => {
  const { relegations } = await season('relegations { id }');
  const query = 'query Again($id: ID!) { node(id: $id) { __typename ... on Relegation { team { name } } } }';
  const { node } = await answer(query, { id: relegations[0].id });
  expect(node).toEqual({ __typename: 'Relegation', team: { name: 'Deportivo' } });
});

test('a corrected mark changes its line and its relegation, and the same page nothing', async () => {
  const other = bare(page('Relegation to the [[Second Division]]'));
  const { standings } = await writeSeason(graph.database, other, 'corrected');
  expect(standings).toEqual([
    {
      what: 'CHANGED',
      group: 'League',
      team: 'Deportivo',
      fields: [
        {
          field: 'mark',
          before: 'Relegation to the Third Division',
          after: 'Relegation to the Second Division',
        },
      ],
    },
  ]);
  expect((await season('relegations { to }')).relegations).toEqual([{ to: 'Second Division' }]);
  expect((await writeSeason(graph.database, other, 'corrected again')).standings).toEqual([]);
});
