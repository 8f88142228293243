import { existsSync } from 'node:fs';

/** Where a Chromium is installed, if it is. */
export const chromiumProgram = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => existsSync(path));
