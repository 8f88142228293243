import { builtInSeasonFolder, loadBuiltInSeason } from './load-built-in-season.js';
import { runCommand } from './run-command.js';

/** `npm run seed`, and `prisma db seed`: loads the built-in season into the database of the settings. */
await runCommand(async (database) => {
  await loadBuiltInSeason(database, builtInSeasonFolder, console.log);
  return 0;
});
