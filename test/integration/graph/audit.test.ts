import { expect, test } from 'vitest';
import { auditReport } from '../../../seed/cli/audit-report.js';
import { seasonGraph } from '../../support/graph/season-graphs.js';

const graph = await seasonGraph();

interface Told {
  readonly kind: string;
  readonly field: string;
  readonly stated: string;
  readonly computed: string;
  readonly message: string;
  readonly sources: readonly { readonly line: number }[];
}

async function discrepancies(kind: string): Promise<(Told & { subject: Record<string, unknown> })[]> {
  const { data, errors, statements } = await graph.ask(
    `{ season { discrepancies(kind: ${kind}) { kind field stated computed message sources { line } subject { __typename
       ... on Standing { team { name } } ... on Tie { slug } ... on Team { slug } ... on Group { slug } ... on Claim { subject stated } } } } }`,
  );
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  return data.season.discrepancies;
}

test('seven figures in four lines of tables are not what the matches make', async () => {
  const found = await discrepancies('STANDING_FIGURES');
  expect(found.map(({ subject, field, stated, computed }) => [subject, field, stated, computed])).toEqual(
    [
      ['Defensor La Bocana', 'goalsFor', '9', '8'],
      ['Defensor La Bocana', 'goalsAgainst', '7', '5'],
      ['Bolívar', 'goalsAgainst', '4', '5'],
      ['Deportivo Yawarmayu', 'goalsFor', '12', '11'],
      ['Deportivo Yawarmayu', 'goalsAgainst', '10', '9'],
      ['Cultural Santa Rosa', 'goalsFor', '7', '6'],
      ['Cultural Santa Rosa', 'goalsAgainst', '9', '8'],
    ].map(([name, ...rest]) => [{ __typename: 'Standing', team: { name } }, ...rest]),
  );
  expect(found[0]?.sources.map(({ line }) => line)).toEqual([252, 259, 260, 262, 265]);
});

test('one shoot-out is told in two ways', async () => {
  const found = await discrepancies('BRACKET');
  expect(found).toEqual([
    {
      kind: 'BRACKET',
      subject: { __typename: 'Tie', slug: 'national-semifinals-union-huaral-willy-serrato' },
      field: 'penalties',
      stated: '3–1',
      computed: '4–1',
      message: expect.stringContaining('Unión Huaral – Willy Serrato'),
      sources: expect.arrayContaining([{ line: 782 }, { line: 786 }, { line: 832 }]),
    },
  ]);
});

test('one table names a team of another region', async () => {
  const found = await discrepancies('STRAY_DATA');
  expect(found.map(({ subject, field, sources }) => [subject, field, sources])).toEqual([
    [{ __typename: 'Group', slug: 'region-vii-group-a' }, 'name_MUP', [{ line: 553 }]],
  ]);
});

test('four spellings needed an alias', async () => {
  const found = await discrepancies('TEAM_NAME');
  expect(found.map(({ subject, stated }) => [stated, subject.slug])).toEqual([
    ['Aipsa', 'aipsa'],
    ['Deportivo Municipal (S)', 'deportivo-municipal-santillana'],
    ['Unión Cayumba', 'union-cayumba-grande'],
    ['Sport Águila', 'sport-aguila'],
  ]);
});

test.each(['AGGREGATE', 'TIE_WINNER', 'MISSING_MATCH'])('nothing contradicts itself as %s', async (kind) => {
  expect(await discrepancies(kind)).toEqual([]);
});

test('four records of the infobox do not hold, each with what holds instead', async () => {
  const found = await discrepancies('CLAIM');
  expect(found.map(({ stated, computed }) => [stated, computed])).toEqual([
    ['Unión Huaral 6–2 Juventud La Perla', 'Unión Fuerza Minera 12–0 30 de Agosto'],
    ['Aipsa 1–8 Sport Loreto', 'Estudiantes Alas Peruanas 0–5 Saetas de Oro'],
    ['Márquez 0–7 Aipsa', 'Estudiantes Alas Peruanas 0–5 Saetas de Oro'],
    ['9 goals: Aipsa 1–8 Sport Loreto', 'Unión Fuerza Minera 12–0 30 de Agosto'],
  ]);
});

test('every claim of the infobox is judged, and leads to the match that it means', async () => {
  const { data, statements } = await graph.ask(
    '{ season { claims { subject stated holds explanation match { homeTeam { name } score } sources { line } } } }',
  );
  expect(statements).toHaveLength(1);
  const home = (name: string, score: string) => ({ homeTeam: { name }, score });
  expect(data.season.claims).toEqual([
    {
      subject: 'Title',
      stated: 'San Simón (1st Title)',
      holds: true,
      explanation: 'San Simón won the final against Unión Huaral.',
      match: null,
      sources: [{ line: 4 }],
    },
    {
      subject: 'Biggest home win',
      stated: 'Unión Huaral 6–2 Juventud La Perla',
      holds: false,
      explanation:
        "Unión Huaral 6–2 Juventud La Perla was played the other way round, at Juventud La Perla's, and Unión Fuerza Minera 12–0 30 de Agosto was a wider home win.",
      match: home('Juventud La Perla', '2–6'),
      sources: [{ line: 7 }],
    },
    {
      subject: 'Biggest away win',
      stated: 'Aipsa 1–8 Sport Loreto',
      holds: false,
      explanation:
        "AIPSA 1–8 Sport Loreto was played the other way round, at Sport Loreto's, and the record is Estudiantes Alas Peruanas 0–5 Saetas de Oro.",
      match: home('Sport Loreto', '8–1'),
      sources: [{ line: 8 }],
    },
    {
      subject: 'Biggest away win',
      stated: 'Márquez 0–7 Aipsa',
      holds: false,
      explanation:
        "Márquez 0–7 AIPSA was played the other way round, at AIPSA's, and the record is Estudiantes Alas Peruanas 0–5 Saetas de Oro.",
      match: home('AIPSA', '7–0'),
      sources: [{ line: 9 }],
    },
    {
      subject: 'Highest scoring',
      stated: '9 goals: Aipsa 1–8 Sport Loreto',
      holds: false,
      explanation:
        "AIPSA 1–8 Sport Loreto was played the other way round, at Sport Loreto's, and Unión Fuerza Minera 12–0 30 de Agosto had more goals.",
      match: home('Sport Loreto', '8–1'),
      sources: [{ line: 10 }, { line: 11 }],
    },
  ]);
});

test('a discrepancy is found at what it is about, and by its id', async () => {
  const { data, statements } = await graph.ask(
    `{ season { final { discrepancies { id } } stage(slug: "regional") { groups { slug discrepancies { field } standings { discrepancies { id field } } } } } }`,
  );
  expect(statements).toHaveLength(1);
  const groups: {
    slug: string;
    discrepancies: unknown[];
    standings: { discrepancies: { id: string; field: string }[] }[];
  }[] = data.season.stage.groups;
  expect(data.season.final.discrepancies).toEqual([]);
  expect(groups.filter((group) => group.discrepancies.length > 0).map(({ slug }) => slug)).toEqual([
    'region-vii-group-a',
  ]);
  const lines = groups.flatMap(({ standings }) => standings).filter((line) => line.discrepancies.length > 0);
  expect(lines.map((line) => line.discrepancies.map(({ field }) => field))).toEqual([
    ['goalsFor', 'goalsAgainst'],
    ['goalsAgainst'],
    ['goalsFor', 'goalsAgainst'],
    ['goalsFor', 'goalsAgainst'],
  ]);
  const again = await graph.ask(
    'query Again($id: ID!) { node(id: $id) { ... on Discrepancy { kind field } } }',
    {
      id: lines[0]?.discrepancies[0]?.id,
    },
  );
  expect(again.data.node).toEqual({ kind: 'STANDING_FIGURES', field: 'goalsFor' });
});

test('the report tells every discrepancy with its lines, and every claim', async () => {
  const told = await auditReport(graph.database, 'copa peru 2013');
  expect(told?.discrepancies).toBe(17);
  expect(told?.text).toContain('2013 Copa Perú: 17 discrepancies');
  expect(told?.text).toContain('      252 | |win_BOC=2|draw_BOC=0|loss_BOC=2|gf_BOC=9|ga_BOC=7');
  expect(told?.text).toContain(
    '  holds  Title: San Simón (1st Title). San Simón won the final against Unión Huaral.',
  );
  expect(await auditReport(graph.database, 'copa-peru-1913')).toBeNull();
});
