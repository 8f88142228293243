import { buildPage } from '../src/server/page/build.js';

/** The page, as the server finds it. */
export default buildPage;
