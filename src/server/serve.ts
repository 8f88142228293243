import { Changes } from '../change/changes.js';
import { type Connection, openDatabase } from '../database/client.js';
import type { Door, Entrance } from './door.js';
import { listen, type Server, type Serving } from './server.js';

/** What a process is to serve, and where; plain data, as one process can tell it to another. */
export interface Job extends Entrance, Serving {
  readonly connection: Pick<Connection, 'url' | 'prepared' | 'poolSize' | 'deadlineMs'>;
}

/**
 * Serves a database until it is closed, at a door that is open already, or one of its own. Throws a `SettingsError`
 * where the server cannot listen.
 */
export async function serve({ connection, ...job }: Job, door?: Door): Promise<Server> {
  const changes = new Changes(connection.url);
  const database = openDatabase({ ...connection, answering: true });
  const leave = () => Promise.all([changes.close(), database.close()]);
  try {
    const server = await listen(database, changes, door === undefined ? job : { ...job, door });
    return { ...server, close: () => server.close().finally(leave) };
  } catch (error) {
    await leave();
    throw error;
  }
}
