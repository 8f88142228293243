import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/db/client.js';
import { launch } from '../../support/chromium.js';
import { chromiumProgram } from '../../support/chromium-program.js';
import { score, serve } from '../../support/http/serving.js';
import { run } from '../../support/process.js';
import { ownDatabase } from '../../support/test-database.js';

const database = await ownDatabase();
const server = await serve(database, {}, afterAll);
const writer = openDatabase({ url: database, prepared: true });
afterAll(() => writer.close());

const { host } = new URL(server.url);
const text = readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8');

/** The only sample in a language that has a text, for the server of this test. */
function sample(language: 'sh' | 'python' | 'js', containing: string): string {
  const all = [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].filter(
    ([, name, code]) => name === language && code?.includes(containing),
  );
  expect(all).toHaveLength(1);
  return all[0]?.[2]?.replaceAll('localhost:4000', host) ?? '';
}

const isInstalled = (...command: readonly [string, ...string[]]) =>
  spawnSync(command[0], command.slice(1)).status === 0;
const [hasCurl, hasPython] = [isInstalled('curl', '--version'), isInstalled('python3', '--version')];
const hasGql = hasPython && isInstalled('python3', '-c', 'import gql, websockets');

/** Node 20 has no WebSocket of its own. */
const webSocket = "import { WebSocket } from 'ws'; globalThis.WebSocket ??= WebSocket;\n";
const shell = (code: string) => ['sh', '-c', code];
const python = (code: string) => ['python3', '-u', '-c', code];
const node = (code: string) => [process.execPath, '--input-type=module', '-e', code];

describe('a sample that queries', () => {
  const print = '\nconsole.log(JSON.stringify({ data, errors }));';
  const samples: readonly (readonly [string, boolean, () => readonly string[], string])[] = [
    ['curl', hasCurl, () => shell(sample('sh', 'season { name champion')), '"champion":{"name":"San Simón"}'],
    ['Python', hasPython, () => python(sample('python', '["ties"]')), '3–4 on aggregate'],
    ['JavaScript', true, () => node(sample('js', 'await fetch') + print), '"totalCount":'],
    ['curl, by its id,', hasCurl, () => shell(sample('sh', 'documentId')), '"name":"2013 Copa Perú"'],
  ];

  for (const [name, isRunnable, command, expected] of samples)
    test.skipIf(!isRunnable)(`with ${name} prints its answer`, async () => {
      const sample = run(command(), {});
      expect(await sample.ended).toBe(0);
      expect(sample.printed()).toContain(expected);
      expect(sample.printed()).not.toMatch(/"errors":|Error/);
    });
});

describe('a sample that subscribes', () => {
  const samples: readonly (readonly [string, boolean, () => readonly string[]])[] = [
    ['curl', hasCurl, () => shell(`exec ${sample('sh', 'curl -N')}`)],
    ['Python', hasPython, () => python(sample('python', 'text/event-stream'))],
    ['Python over a WebSocket', hasGql, () => python(sample('python', 'WebsocketsTransport'))],
    ['graphql-ws', true, () => node(webSocket + sample('js', "from 'graphql-ws'"))],
  ];

  for (const [index, [name, isRunnable, command]] of samples.entries())
    test.skipIf(!isRunnable)(`with ${name} prints what an import changes`, async () => {
      const { printed, child } = run(command(), {});
      await expect.poll(() => server.changes.subscriptionCount).toBe(1);
      await score(writer, 3 + index);
      await expect.poll(printed).toContain(`${3 + index}–0`);
      child.kill();
      await expect.poll(() => server.changes.subscriptionCount).toBe(0);
    });

  test.skipIf(chromiumProgram === undefined)('in a browser prints what an import changes', async () => {
    const browser = await launch();
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const printed: string[] = [];
    page.on('console', async (message) => {
      for (const value of message.args()) printed.push(JSON.stringify(await value.jsonValue()));
    });
    await page.evaluate(sample('js', 'EventSource'));
    await expect.poll(() => server.changes.subscriptionCount).toBe(1);
    await score(writer, 9);
    await expect.poll(() => printed.join()).toContain('9–0');
  });
});
