import { abortOnSignal } from './interrupt.js';
import { runPages } from './pages/run-pages.js';

// `npm run pages`: tries the reader on a folder of pages, without a database; see `--help`.

process.stdout.on('error', () => {});
const { env: environment, stdin, stdout, stderr } = process;
const signal = abortOnSignal();
process.exitCode = await runPages(process.argv.slice(2), { environment, stdin, stdout, stderr, signal });
