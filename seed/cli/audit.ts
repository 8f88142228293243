import { parseArgs } from 'node:util';
import { auditReport } from './audit-report.js';
import { builtInSeasonFolder, loadBuiltInSeason } from './load-built-in-season.js';
import { runCommand } from './run-command.js';

/**
 * Prints where the sources of the seasons here contradict themselves: `npm run audit [-- SEASON] [--strict]`.
 *
 * Ends with 1 when there is no such season, and, if it is asked to be strict, when there is any contradiction.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { strict: { type: 'boolean' } },
});
await runCommand(async (database) => {
  await loadBuiltInSeason(database, builtInSeasonFolder, () => {});
  const found = await auditReport(database, positionals[0]);
  if (found === null) {
    console.error(`No season is called "${positionals[0]}".`);
    return 1;
  }
  console.log(found.text);
  return values.strict && found.discrepancies > 0 ? 1 : 0;
});
