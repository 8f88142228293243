import { main } from '../../src/main.js';

/** `npm start`: the server, with the built-in season. */
await main(async () => (await import('./built-in-season.js')).builtInSeason);
