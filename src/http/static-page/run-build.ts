import { buildPage } from './build-page.js';

/** The process that builds the page beside the server that starts. */
await buildPage();
