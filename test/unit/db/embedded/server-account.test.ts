import { expect, test } from 'vitest';
import { findServerAccount } from '../../../../src/db/embedded/server-account.js';

test('under root, the server runs as the first user that exists', async () => {
  expect(await findServerAccount(['no-such-user', 'nobody'])).toEqual(await findServerAccount(['nobody']));
  expect((await findServerAccount(['nobody'])).uid).not.toBe(0);
});

test('if none exists, the error says what to do', async () => {
  await expect(findServerAccount(['no-such-user', 'nor-this-one'])).rejects.toThrow(
    /^PostgreSQL refuses to run as root, and this system has no user "no-such-user" or "nor-this-one" for it\.\nStart Copa Graph as an ordinary user, or create a user "postgres"\.\nTo use another database, set DATABASE_URL/,
  );
});
