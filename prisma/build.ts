import { cpSync } from 'node:fs';
import { buildPage } from '../src/http/static-page/build-page.js';

/** Builds the page, and puts what is read at run time beside what was compiled. */
await buildPage();
for (const folder of ['prisma/migrations', 'seed/pages', 'src/http/examples', 'src/generated/page']) {
  cpSync(folder, `dist/${folder}`, { recursive: true });
}
