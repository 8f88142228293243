import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { limitHeapGrowth } from '../../../../seed/cli/heap-growth.js';

/** Keeps some objects, makes others that are needed for a while, and tells the size that its heap had at most. */
const program = `
const { parentPort } = require('node:worker_threads');
const { getHeapStatistics } = require('node:v8');
const make = (count) => Array.from({ length: count }, (_, number) => ({ number, list: [number] }));
const kept = make(200_000);
let peak = 0;
for (let round = 0; round < 60; round += 1) {
  const made = make(20_000);
  peak = Math.max(peak, getHeapStatistics().total_heap_size);
}
parentPort.postMessage({ peak, kept: kept.length });`;

async function peakOfHeap(): Promise<number> {
  const thread = new Worker(program, { eval: true, resourceLimits: { maxYoungGenerationSizeMb: 2 } });
  const [{ peak }] = await once(thread, 'message');
  return peak;
}

test('garbage of a thread takes less memory', async () => {
  const before = await peakOfHeap();
  limitHeapGrowth();
  expect(await peakOfHeap()).toBeLessThan(0.8 * before);
});
