import { expect, test, vi } from 'vitest';
import { connectionLifetimeSeconds, statementNames } from '../../../src/db/statement-names.js';

test('a repeated statement has a name, always the same, and another one has none', () => {
  const name = statementNames();
  expect(name({ sql: 'SELECT 1' })).toBe('');
  const named = name({ sql: 'SELECT 1' });
  expect(named).toMatch(/^[\w-]{27}$/);
  expect(name({ sql: 'SELECT 2' })).toBe('');
  expect(name({ sql: 'SELECT 1' })).toBe(named);
  expect(name({ sql: 'SELECT 2' })).not.toBe(named);
});

test('statements that occur once do not displace repeated ones', () => {
  const name = statementNames();
  const long = 'x'.repeat(10_000);
  for (let count = 0; count < 1_000; count += 1) expect(name({ sql: `SELECT ${count} ${long}` })).toBe('');
  name({ sql: 'SELECT 1' });
  expect(name({ sql: 'SELECT 1' })).not.toBe('');
});

test('the maximum is for the lifetime of a connection, and starts again with the next one', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    const name = statementNames();
    const long = 'x'.repeat(10_000);
    const twice = (sql: string) => [name({ sql }), name({ sql })][1] !== '';
    const named = Array.from({ length: 300 }, (_, count) => twice(`SELECT ${count} ${long}`));
    expect(named.filter(Boolean)).toHaveLength(199);
    expect(twice('SELECT 1')).toBe(true);
    vi.advanceTimersByTime(connectionLifetimeSeconds * 1_000 + 1);
    expect(twice(`SELECT 299 ${long}`)).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});
