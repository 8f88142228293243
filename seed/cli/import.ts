import { abortOnSignal } from './interrupt.js';
import { runImport } from './run-import.js';

// `npm run import`: a season from its page into the database of the settings; see `--help`.

// Whoever reads the results may have seen enough: `… | head`. The season is loaded all the same.
process.stdout.on('error', () => {});
const { env: environment, stdin: input, stdout: output, stderr: screen } = process;
const status = await runImport(process.argv.slice(2), {
  environment,
  stdin: input,
  stdout: output,
  stderr: screen,
  signal: abortOnSignal(),
});
// Not left to end by itself: Prisma's schema engine leaves a timer behind.
process.exit(status);
