import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../../src/graph/schema.js';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

// A new release replaces the file by its own SDL.
const released = buildSchema(read('test/support/graph/schema-0.1.0.graphql'));
const unreleased = read('CHANGELOG.md').split(/^## /m)[1] ?? '';

test('the changelog names every change since the last release that can break a client', async () => {
  const changes = await diff(released, schema);
  const unnamed = changes
    .filter(({ criticality }) => criticality.level !== CriticalityLevel.NonBreaking)
    .filter(({ path = '' }) => !unreleased.includes(`\`${path}\``))
    .map(({ message }) => message);
  expect(unnamed).toEqual([]);
  expect(changes.length).toBeGreaterThan(0);
});
