import { abortOnSignal } from './interrupt.js';
import { runImport } from './run-import.js';

// `npm run import`: loads a season from its page into the database of the settings; see `--help`.

// In `… | head` the reader closes the pipe early. The season is loaded all the same.
process.stdout.on('error', () => {});
const { env: environment, stdin, stdout, stderr } = process;
const signal = abortOnSignal();
const status = await runImport(process.argv.slice(2), { environment, stdin, stdout, stderr, signal });
// Explicit, because a timer of Prisma's schema engine keeps the process alive.
process.exit(status);
