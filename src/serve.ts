import { main } from './main.js';

/** The server alone, on a database that is loaded already. */
await main();
