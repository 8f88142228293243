import { parseArgs } from 'node:util';
import { auditReport } from './audit-report.js';
import { auditHelp } from './import-options.js';
import { builtInSeasonFolder, loadBuiltInSeason } from './load-built-in-season.js';
import { runCommand } from './run-command.js';

/** `npm run audit`: prints the discrepancies of the loaded seasons; see `--help`. */
const { values, positionals } = readAuditArguments();
if (values.help) {
  console.log(auditHelp);
  process.exit(0);
}
await runCommand(async (database) => {
  await loadBuiltInSeason(database, builtInSeasonFolder, () => {});
  const [season] = positionals;
  const report = await auditReport(database, season);
  if (report === null) {
    console.error(
      season === undefined
        ? 'No season is loaded.'
        : `No season has the slug or name "${season}". Without an argument the command reports on all seasons.`,
    );
    return 1;
  }
  console.log(report.text);
  return values.strict && report.discrepancies > 0 ? 1 : 0;
});

function readAuditArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { strict: { type: 'boolean' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${auditHelp}`);
    process.exit(2);
  }
}
