import { createInterface } from 'node:readline';
import { startEmbedded } from '../../src/db/embedded/embedded-server.js';

// A second process for embedded.test.ts: prints its log and the server's address, stops when its input ends.
const [dataDir = ''] = process.argv.slice(2);
const server = await startEmbedded(dataDir, (line) => console.log(line));
console.log(server.url);
createInterface(process.stdin).on('close', () => server.stop());
