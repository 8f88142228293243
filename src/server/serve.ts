import { Changes } from '../change/changes.js';
import type { Connection, Database } from '../database/client.js';
import { SettingsError } from '../settings.js';
import { listen, type Server } from './server.js';

/** What a process is to serve, and where; plain data, as one process can tell it to another. */
export interface Job {
  readonly connection: Omit<Connection, 'onStatement'>;
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
}

/**
 * Serves a database to which there is a connection already. Throws a `SettingsError` where the server cannot listen.
 */
export async function serve({ connection, port, host }: Job, database: Database): Promise<Server> {
  const changes = new Changes(connection.url);
  try {
    return await listen(database, changes, { port, host });
  } catch (error) {
    await changes.close();
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new SettingsError(
      code === 'EADDRINUSE'
        ? `Port ${port} is taken; set PORT to another one, or to 0 for any free one.`
        : `The server cannot listen at HOST ${host} and PORT ${port}: ${message}`,
    );
  }
}
