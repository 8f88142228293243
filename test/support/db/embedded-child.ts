import { createInterface } from 'node:readline';
import { startEmbeddedServer } from '../../../src/db/embedded/embedded-server.js';

// A second process for embedded-server.test.ts: prints its log and the server's address, stops when its input ends.
const [dataDir = ''] = process.argv.slice(2);
const server = await startEmbeddedServer(dataDir, (line) => console.log(line));
console.log(server.url);
createInterface(process.stdin).on('close', () => server.stop());
