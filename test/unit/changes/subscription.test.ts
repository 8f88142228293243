import { expect, test, vi } from 'vitest';
import { resyncNotice, type SeasonChange } from '../../../src/changes/season-change.js';
import { Subscription } from '../../../src/changes/subscription.js';

const change = (version: number): SeasonChange => ({
  ...resyncNotice(1, version),
  removedCount: 1,
  resyncRequired: false,
});
const versions = async (subscription: Subscription, count: number) => {
  const delivered: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { value } = await subscription.next();
    delivered.push(value === undefined ? 'end' : `${value.version}${value.resyncRequired ? ', resync' : ''}`);
  }
  return delivered;
};

test('changes arrive in their order, whether they or a `next` come first', async () => {
  const subscription = new Subscription(() => {});
  const waiting = versions(subscription, 2);
  for (const version of [1, 2, 3, 4]) subscription.push(change(version));
  expect(await waiting).toEqual(['1', '2']);
  expect(await versions(subscription, 2)).toEqual(['3', '4']);
});

test('a hundred changes are queued for a slow subscriber; more become a resync notice', async () => {
  const subscription = new Subscription(() => {});
  for (let version = 1; version <= 100; version += 1) subscription.push(change(version));
  expect(await versions(subscription, 1)).toEqual(['1']);
  for (const version of [101, 102, 103]) subscription.push(change(version));
  expect(await versions(subscription, 2)).toEqual(['102, resync', '103']);
});

test('a pending `next` ends with the subscription, and later changes are dropped', async () => {
  const ended = vi.fn();
  const subscription = new Subscription(ended);
  const waiting = versions(subscription, 1);
  subscription.end();
  expect(await waiting).toEqual(['end']);
  subscription.push(change(1));
  expect(await versions(subscription, 1)).toEqual(['end']);
  await subscription.return();
  expect(ended).toHaveBeenCalledTimes(1);
});

test('a subscriber that leaves its loop drops the rest', async () => {
  const subscription = new Subscription(() => {});
  subscription.push(change(1));
  for await (const { version } of subscription) {
    expect(version).toBe(1);
    subscription.push(change(2));
    break;
  }
  expect(await versions(subscription, 1)).toEqual(['end']);
});
