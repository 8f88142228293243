import { seedHelp } from './import-options.js';
import { builtInSeasonFolder, loadBuiltInSeason } from './load-built-in-season.js';
import { runCommand } from './run-command.js';

/** `npm run seed`, and `prisma db seed`: loads the built-in season into the database of the settings; see `--help`. */
const [argument] = process.argv.slice(2);
if (argument !== undefined) {
  const isHelp = argument === '--help';
  if (isHelp) console.log(seedHelp);
  else console.error(`Unknown argument ${argument}.\n\n${seedHelp}`);
  process.exit(isHelp ? 0 : 2);
}
await runCommand(async (database) => {
  await loadBuiltInSeason(database, builtInSeasonFolder, console.log);
  return 0;
});
