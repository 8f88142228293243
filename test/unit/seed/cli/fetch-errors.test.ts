import { expect, test } from 'vitest';
import { InterruptedError } from '../../../../seed/cli/interrupt.js';
import { importInProcess } from '../../../support/seed/cli-context.js';
import { startFakeWiki, status } from '../../../support/seed/fake-wiki.js';

// Nothing listens there: what fails before the season is written needs no database.
const at = { url: 'postgres://copa@127.0.0.1:1/copa' };

test('a page that is missing ends with 2, as JSON too', async () => {
  const wiki = await startFakeWiki({});
  const args = ['2012 Lake Cup', '--host', wiki.origin];
  const { host } = new URL(wiki.origin);
  const message = `${host} has no page "2012 Lake Cup"; check its spelling, or look for it with the search of ${host}.`;
  const { status: code, errorOutput, output } = await importInProcess(args, at);
  expect({ code, errorOutput, output }).toEqual({
    code: 2,
    errorOutput: `Fetching the page …\n${message}\n`,
    output: '',
  });
  const { output: json } = await importInProcess([...args, '--json'], at);
  expect(JSON.parse(json)).toEqual({ error: { code: 'ADDRESS', message, problems: [] } });
});

test('a wiki that refuses ends with 5, and says that nothing was changed', async () => {
  const wiki = await startFakeWiki({});
  wiki.faults.push(status(403));
  const { status: code, errorOutput } = await importInProcess(
    [`${wiki.origin}/wiki/Cup`, '--host', wiki.origin],
    at,
  );
  expect(code).toBe(5);
  expect(errorOutput).toMatch(
    / answers with 403 Forbidden: it refuses the request\. .*\nNothing was changed\.\n$/,
  );
});

test('an address of a host that is not allowed ends with 2 and is not asked', async () => {
  const wiki = await startFakeWiki({});
  const { status: code, errorOutput } = await importInProcess([`${wiki.origin}/wiki/Cup`], at);
  expect(code).toBe(2);
  expect(errorOutput).toContain(`another MediaWiki has to be allowed: --host ${new URL(wiki.origin).host}.`);
  expect(wiki.requests).toEqual([]);
});

test('Ctrl-C ends an import that waits for an answer', async () => {
  const wiki = await startFakeWiki({});
  const interrupt = new AbortController();
  const reason = new InterruptedError('SIGINT');
  wiki.faults.push(() => interrupt.abort(reason));
  const { status: code } = await importInProcess(['Cup', '--host', wiki.origin], {
    ...at,
    signal: interrupt.signal,
  });
  expect(code).toBe(130);
});
