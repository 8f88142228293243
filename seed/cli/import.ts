import { untilSignal } from './interrupt.js';
import { run } from './run-import.js';

// `npm run import`: a season from its page into the database of the settings; see `--help`.

// Whoever reads the results may have seen enough: `… | head`. The season is loaded all the same.
process.stdout.on('error', () => {});
const { env: environment, stdin: input, stdout: output, stderr: screen } = process;
const status = await run(process.argv.slice(2), {
  environment,
  input,
  output,
  screen,
  leaving: untilSignal(),
});
// Not left to end by itself: Prisma's schema engine leaves a timer behind.
process.exit(status);
