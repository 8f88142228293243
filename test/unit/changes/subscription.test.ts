import { expect, test, vi } from 'vitest';
import { missedNews, type News } from '../../../src/changes/season-change.js';
import { Subscription } from '../../../src/changes/subscription.js';

const news = (version: number): News => ({ ...missedNews('copa', version), gone: 1, missed: false });
const versions = async (subscription: Subscription, count: number) => {
  const told: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { value } = await subscription.next();
    told.push(value === undefined ? 'the end' : `${value.version}${value.missed ? ', some missed' : ''}`);
  }
  return told;
};

test('news are told in their order, whether they are waited for or wait', async () => {
  const subscription = new Subscription(() => {});
  const waiting = versions(subscription, 2);
  for (const version of [1, 2, 3, 4]) subscription.tell(news(version));
  expect(await waiting).toEqual(['1', '2']);
  expect(await versions(subscription, 2)).toEqual(['3', '4']);
});

test('a hundred news wait for a slow subscriber; of more it is told that some were missed', async () => {
  const subscription = new Subscription(() => {});
  for (let version = 1; version <= 100; version += 1) subscription.tell(news(version));
  expect(await versions(subscription, 1)).toEqual(['1']);
  for (const version of [101, 102, 103]) subscription.tell(news(version));
  expect(await versions(subscription, 2)).toEqual(['102, some missed', '103']);
});

test('who waits is told of the end, and later news are no longer kept', async () => {
  const ended = vi.fn();
  const subscription = new Subscription(ended);
  const waiting = versions(subscription, 1);
  subscription.end();
  expect(await waiting).toEqual(['the end']);
  subscription.tell(news(1));
  expect(await versions(subscription, 1)).toEqual(['the end']);
  await subscription.return();
  expect(ended).toHaveBeenCalledTimes(1);
});

test('a subscriber who has had enough drops what it did not take', async () => {
  const subscription = new Subscription(() => {});
  subscription.tell(news(1));
  for await (const { version } of subscription) {
    expect(version).toBe(1);
    subscription.tell(news(2));
    break;
  }
  expect(await versions(subscription, 1)).toEqual(['the end']);
});
