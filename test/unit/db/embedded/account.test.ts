import { expect, test } from 'vitest';
import { serverUser } from '../../../../src/db/embedded/account.js';

test('under root, the server runs as the first of the users that exist', async () => {
  expect(await serverUser(['no-such-user', 'nobody'])).toEqual(await serverUser(['nobody']));
  expect((await serverUser(['nobody'])).uid).not.toBe(0);
});

test('without any of them, the error says what to do', async () => {
  await expect(serverUser(['no-such-user', 'nor-this-one'])).rejects.toThrow(
    /^PostgreSQL does not run as root, and this system has no user "no-such-user" or "nor-this-one".*\nStart this as an ordinary user, or create a user "postgres"\.\nTo use another database, set DATABASE_URL/,
  );
});
