import { beforeAll, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openGraph } from '../../support/graph/graph.js';
import { bare } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = openGraph(await ownDatabase());

const head = '{{#invoke:Sports table|main|style=WDL OT|OTwinpoints=2|OTlosspoints=1|losspoints=0';
const page = `== First Stage ==
=== Group A ===
${head}|team1=Boys|team2=Alianza
|win_Boys=1|OTwin_Boys=1|OTloss_Boys=0|loss_Boys=0|gf_Boys=3|ga_Boys=1
|win_Alianza=0|OTwin_Alianza=0|OTloss_Alianza=1|loss_Alianza=1|gf_Alianza=1|ga_Alianza=3
}}
=== Group B ===
${head}|team1=Cristal|team2=Deportivo
|match_Cristal_Deportivo=1–1 (3–4 p)
}}
{{Football box|team1=Deportivo|score=0–0|penaltyscore=5–4|team2=Cristal}}`;

beforeAll(async () => {
  await writeSeason(graph.database, bare(page), 'shoot-outs');
});

async function groups(fields: string) {
  const { data, errors, statements } = await graph.ask(
    `{ season(slug: "copa-2020") { rules { pointsForLoss pointsForShootOutWin pointsForShootOutLoss }
       stages { groups { ${fields} } } } }`,
  );
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  return { rules: data.season.rules, groups: data.season.stages[0].groups };
}

const figures = 'played won drawn lost shootOutWins shootOutLosses points';

test('a table that prints shoot-outs counts their points', async () => {
  const { rules, groups: found } = await groups(`standings { team { name } ${figures} }`);
  expect(rules).toEqual({ pointsForLoss: 0, pointsForShootOutWin: 2, pointsForShootOutLoss: 1 });
  const none = { won: 0, drawn: 0, lost: 0, shootOutWins: 0, shootOutLosses: 0 };
  expect(found[0].standings).toEqual([
    { team: { name: 'Boys' }, ...none, played: 2, won: 1, drawn: 1, shootOutWins: 1, points: 5 },
    { team: { name: 'Alianza' }, ...none, played: 2, drawn: 1, lost: 1, shootOutLosses: 1, points: 1 },
  ]);
});

test('so does the table that matches make, of cells and of football boxes', async () => {
  const { groups: found } = await groups(
    `table { position team { name } figures { ${figures} } separatedBy } standings { agrees computed { points } }`,
  );
  const none = { won: 0, lost: 0 };
  expect(found[1].table).toEqual([
    {
      position: 1,
      team: { name: 'Deportivo' },
      figures: { ...none, played: 2, drawn: 2, shootOutWins: 2, shootOutLosses: 0, points: 4 },
      separatedBy: null,
    },
    {
      position: 2,
      team: { name: 'Cristal' },
      figures: { ...none, played: 2, drawn: 2, shootOutWins: 0, shootOutLosses: 2, points: 2 },
      separatedBy: 'POINTS',
    },
  ]);
  expect(found[1].standings).toEqual([
    { agrees: true, computed: { points: 2 } },
    { agrees: true, computed: { points: 4 } },
  ]);
});

test('a table without matches has nothing to disagree with', async () => {
  const { groups: found } = await groups('standings { agrees computed { played } }');
  expect(found[0].standings).toEqual([
    { agrees: true, computed: { played: 0 } },
    { agrees: true, computed: { played: 0 } },
  ]);
});
