import { expect, test } from 'vitest';
import { toExitError } from '../../../../seed/cli/exit-error.js';
import { FactsError } from '../../../../seed/parse/facts-file.js';
import { DocumentError } from '../../../../seed/read/document-error.js';
import { PageAddressError, WikiError } from '../../../../seed/read/fetch/fetch-error.js';
import { Source } from '../../../../seed/read/source.js';

test('an error in a page has every problem with its line and column', () => {
  const source = new Source('page.wikitext', 'one\ntwo\n');
  const error = new DocumentError(source, [{ message: 'Wrong.', offset: 5, length: 2 }]);
  expect(toExitError(error)).toEqual({
    status: 3,
    code: 'PAGE',
    message: error.message,
    problems: [{ document: 'page.wikitext', line: 2, column: 2, message: 'Wrong.' }],
    connectionLost: false,
  });
});

test('an error in a facts file keeps its message', () => {
  expect(toExitError(new FactsError('season.json is no JSON'))).toMatchObject({ status: 3, code: 'FACTS' });
});

test('a page that is missing and a wiki that does not answer end with codes of their own', () => {
  expect(toExitError(new PageAddressError('No page.'))).toMatchObject({ status: 2, code: 'ADDRESS' });
  expect(toExitError(new WikiError('No answer.'))).toMatchObject({ status: 5, code: 'WIKI' });
});

test.each([
  [
    'the adapter has an error of PostgreSQL’s',
    named('DriverAdapterError', {
      cause: { kind: 'postgres', originalCode: '53100', originalMessage: 'full' },
    }),
    'The disk of the database is full: full (53100).',
    false,
  ],
  [
    'Prisma has one of the adapter’s, and quotes the program',
    named('PrismaClientKnownRequestError', {
      message: '\nInvalid `prisma.$executeRawUnsafe()` invocation:\n\n\nRaw query failed.',
      meta: {
        driverAdapterError: {
          cause: { kind: 'postgres', originalCode: '25006', originalMessage: 'no INSERT' },
        },
      },
    }),
    'The database is read-only: no INSERT (25006).',
    false,
  ],
  [
    'Prisma has one of its own',
    named('PrismaClientKnownRequestError', {
      message: '\nInvalid `prisma.$executeRaw()` invocation:\n\n\nTransaction API error: too late.',
      meta: {},
    }),
    'The database reported an error: Transaction API error: too late.',
    false,
  ],
  [
    'nobody answers',
    named('PrismaClientKnownRequestError', {
      meta: { driverAdapterError: { cause: { kind: 'DatabaseNotReachable', host: '10.0.0.1', port: 5432 } } },
    }),
    'The connection to the database was lost: no server answers at 10.0.0.1:5432.',
    true,
  ],
  [
    'a server stops',
    named('error', { code: '57P01', message: 'terminating connection' }),
    'The connection to the database was lost: terminating connection (57P01).',
    true,
  ],
  [
    'a connection breaks',
    new Error('Connection terminated unexpectedly'),
    'The connection to the database was lost: Connection terminated unexpectedly.',
    true,
  ],
  [
    'a connection cannot be made',
    named('Error', { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:1' }),
    'The connection to the database was lost: connect ECONNREFUSED 127.0.0.1:1 (ECONNREFUSED).',
    true,
  ],
  [
    'a message has no end',
    named('error', { code: 'XX000', message: 'x'.repeat(1_000_000) }),
    `The database reported an error: ${'x'.repeat(300)}… (XX000).`,
    false,
  ],
])('%s: the message is one sentence', (_what, error, message, lost) => {
  expect(toExitError(error)).toEqual({
    status: 1,
    code: 'DATABASE',
    message,
    problems: [],
    connectionLost: lost,
  });
});

test('an unexpected error has its stack, at most 3,000 characters and no password', () => {
  const error = new TypeError(`Invalid URL postgres://someone:secret@host/copa ${'x'.repeat(10_000)}`);
  const { code, message } = toExitError(error);
  expect(code).toBe('UNEXPECTED');
  expect(message).toMatch(
    /^Unexpected error; please report it: TypeError: Invalid URL postgres:\/\/host\/copa /,
  );
  expect(message.length).toBeLessThan(3_100);
  expect(toExitError(new TypeError('no address')).message).toMatch(/\n {4}at .*exit-error\.test\.ts/);
  expect(toExitError('thrown').message).toBe('Unexpected error; please report it: thrown');
});

function named(name: string, properties: object): Error {
  return Object.assign(new Error(''), { name, ...properties });
}
