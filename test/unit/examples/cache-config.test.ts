import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cacheConfigs } from '../../../scripts/write-cache-config.js';

test.each(Object.entries(cacheConfigs()))('%s is current: `npm run examples`', (path, text) => {
  expect(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')).toBe(text);
});
