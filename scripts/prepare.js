// Brings up to date what a command of a checkout runs: the generated code and the programs in `dist`. Takes some tens
// of milliseconds when nothing has changed.
import { fileURLToPath } from 'node:url';
import { bundlePrograms } from './bundle.js';
import { generateCode } from './generate.js';
import { startPageBuild } from './page-build.js';

/**
 * With `page` the page as well, which a process of its own builds.
 *
 * @param {{ page: boolean }} options
 */
export async function prepare({ page }) {
  if (page) startPageBuild();
  const generated = generateCode();
  await Promise.all([generated, bundlePrograms(generated)]).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await prepare({ page: process.argv.includes('--page') });
