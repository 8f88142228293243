// Brings up to date what a command of a checkout runs: the generated code and the programs in `dist`; with `--page`
// also the page, which is built by a process of its own. Takes some tens of milliseconds when nothing has changed.
import { bundlePrograms } from './bundle.js';
import { generateCode } from './generate.js';
import { startPageBuild } from './page-build.js';

if (process.argv.includes('--page')) startPageBuild();
const generated = generateCode();
await Promise.all([generated, bundlePrograms(generated)]).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
