import { buildPage } from '../../src/http/static-page/build-page.js';

/** The page, as the server finds it. */
export default buildPage;
