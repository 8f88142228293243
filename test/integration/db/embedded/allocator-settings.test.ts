import { readFile, rm } from 'node:fs/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EmbeddedServer, startEmbeddedServer } from '../../../../src/db/embedded/embedded-server.js';
import { newFolder } from '../../../support/db/embedded-folder.js';

let dataDir: string;
let server: EmbeddedServer;

beforeEach(async () => {
  dataDir = await newFolder();
  server = await startEmbeddedServer(dataDir, () => {});
});

afterEach(async () => {
  await server.stop();
  for (const folder of new Set([dataDir, server.folder])) await rm(folder, { recursive: true });
});

test.skipIf(process.platform !== 'linux')('a statement takes the memory of the one before it', async () => {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
    const sort = () =>
      client.query('SELECT n FROM generate_series(1, 20000) n ORDER BY -n LIMIT 1 OFFSET 9999');
    for (let run = 0; run < 5; run += 1) await sort();
    const before = await pageFaults(rows[0].pid);
    for (let run = 0; run < 5; run += 1) await sort();
    // Anew it would be some hundreds of pages each time.
    expect((await pageFaults(rows[0].pid)) - before).toBeLessThan(50);
  } finally {
    await client.end();
  }
});

/** How many pages of memory a process of Linux has been given without reading a disk. */
async function pageFaults(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8');
  return Number(status.split(') ').at(-1)?.split(' ')[7]);
}
