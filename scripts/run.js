// Brings a program up to date and runs it, in one process: `node scripts/run.js PROGRAM ARGUMENTS`. With `--page`
// before the program the page is built too, by a process of its own.
import '../preload.js';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.js';
import { root } from './up-to-date.js';

const withPage = process.argv[2] === '--page';
const [program, ...args] = process.argv.slice(withPage ? 3 : 2);
await prepare({ page: withPage });
// As if Node had been given the program's file: it reads its arguments, and starts its workers, from here.
const file = join(root, 'dist', `${program}.js`);
process.argv.splice(1, Number.POSITIVE_INFINITY, file, ...args);
await import(pathToFileURL(file).href);
