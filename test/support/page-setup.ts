import { bundlePrograms } from '../../scripts/bundle.js';
import { generateCode } from '../../scripts/generate.js';
import { buildPage } from '../../scripts/page-build.js';

/** The programs that tests start, and the page, as the server finds it. */
export default async function build(): Promise<void> {
  const generated = generateCode();
  await Promise.all([generated, bundlePrograms(generated), buildPage()]);
}
