import { expect, test, vi } from 'vitest';
import { connectionLifetimeSeconds, statementNames } from '../../../src/db/statement-names.js';

test('a statement that comes again has a name, always the same, and one that does not has none', () => {
  const name = statementNames();
  expect(name({ sql: 'SELECT 1' })).toBe('');
  const named = name({ sql: 'SELECT 1' });
  expect(named).toMatch(/^[\w-]{27}$/);
  expect(name({ sql: 'SELECT 2' })).toBe('');
  expect(name({ sql: 'SELECT 1' })).toBe(named);
  expect(name({ sql: 'SELECT 2' })).not.toBe(named);
});

test('those that come once take no room from those that come again', () => {
  const name = statementNames();
  const long = 'x'.repeat(10_000);
  for (let count = 0; count < 1_000; count += 1) expect(name({ sql: `SELECT ${count} ${long}` })).toBe('');
  name({ sql: 'SELECT 1' });
  expect(name({ sql: 'SELECT 1' })).not.toBe('');
});

test('there is room for so many while a connection lives, and again for its successor', () => {
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
