import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { serve } from '../../support/http/serving.js';
import { seasonDatabase } from '../../support/test-database.js';

const server = await serve(await seasonDatabase(), {}, afterAll);
const folder = fileURLToPath(new URL('../../../examples/', import.meta.url));
const isInstalled = (program: string) => spawnSync(program, ['--version']).status === 0;

/** What an example prints. */
async function outputOf(example: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(folder + example, args);
  return stdout;
}

test.skipIf(!isInstalled('curl'))('walk.sh goes from a team to the final (needs curl)', async () => {
  const [team, ...ties] = (await outputOf('walk.sh', ['San Simón', server.url]))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).data);
  expect(team.team.name).toBe('San Simón');
  expect(team.team.groups[0].standings.map((row: { position: number }) => row.position)).toContain(1);
  const steps = ties.map(({ node }) => [node.round.name, node.winner.name, node.explanation]);
  expect(steps).toEqual([
    ['Semifinals', 'San Simón', '1–3 on aggregate'],
    ['Round of 16', 'San Simón', '1–2 on aggregate'],
    ['Quarterfinals', 'San Simón', '3–3 on aggregate, level on away goals, 4–3 on penalties'],
    ['Semifinals', 'San Simón', '2–5 on aggregate'],
    ['Final', 'San Simón', '3–4 on aggregate'],
  ]);
});

test.skipIf(!isInstalled('curl'))('walk.sh fails with the message of the server (needs curl)', async () => {
  const failing = outputOf('walk.sh', ['San Simón', server.url, 'no-such-season']);
  await expect(failing).rejects.toMatchObject({ stdout: expect.stringContaining('no-such-season') });
});

test.skipIf(!isInstalled('python3'))('chart.py draws a bar for each region (needs python3)', async () => {
  const svg = await outputOf('chart.py', [server.url]);
  const texts = [...svg.matchAll(/<text x="[\d.]+" y="[\d.]+">(.*)<\/text>/g)].map(([, label]) => label);
  const bars = texts.flatMap((label, index) => (index % 2 === 1 ? [[label, texts[index - 1]]] : []));
  expect(svg.match(/<rect /g)).toHaveLength(9);

  const query = `{
    matchStatistics(where: { season: "copa-peru-2013" }, groupBy: [STAGE, REGION]) {
      rows { keys { stage { name } region { name } } figures { goalsPerMatch } }
    }
  }`;
  const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`);
  const { rows } = (await response.json()).data.matchStatistics;
  const expected = rows.map(({ keys, figures }: Row) => [
    keys.region?.name ?? keys.stage.name,
    figures.goalsPerMatch.toFixed(2),
  ]);
  expect(bars.toSorted()).toEqual(expected.toSorted());
});

interface Row {
  readonly keys: {
    readonly stage: { readonly name: string };
    readonly region: { readonly name: string } | null;
  };
  readonly figures: { readonly goalsPerMatch: number };
}
