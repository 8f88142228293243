import { builtIn, load } from './load-built-in-season.js';
import { command } from './run-command.js';

/** `npm run seed`, and `prisma db seed`: loads the built-in season into the database of the settings. */
await command(async (database) => {
  await load(database, builtIn, console.log);
  return 0;
});
