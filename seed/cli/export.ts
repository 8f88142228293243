import { runExport } from './export/run-export.js';
import { abortOnSignal } from './interrupt.js';

// `npm run export`: writes a loaded season to files; see `--help`.

// In `… | head` the reader closes the pipe early.
process.stdout.on('error', () => process.exit(0));
const { env: environment, stdin, stdout, stderr } = process;
const signal = abortOnSignal();
const status = await runExport(process.argv.slice(2), { environment, stdin, stdout, stderr, signal });
// Explicit, because a timer of Prisma's schema engine keeps the process alive.
process.exit(status);
