import { existsSync } from 'node:fs';

/**
 * Where a Chromium is installed, if it is. The headless shell comes first: it draws pages without the windows, tabs and
 * pages of settings of a whole browser, which cost a third of the time of the tests.
 */
export const chromiumProgram = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => existsSync(path));
