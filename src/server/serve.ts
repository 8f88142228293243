import { Changes } from '../change/changes.js';
import { type Connection, openDatabase } from '../database/client.js';
import { SettingsError } from '../settings.js';
import { listen, type Server } from './server.js';

/** What a process is to serve, and where; plain data, as one process can tell it to another. */
export interface Job {
  readonly connection: Pick<Connection, 'url' | 'prepared' | 'poolSize'>;
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** Megabytes that answers may take which are kept to be told again. */
  readonly cacheMb: number;
}

/** Serves a database until it is closed. Throws a `SettingsError` where the server cannot listen. */
export async function serve({ connection, port, host, cacheMb }: Job): Promise<Server> {
  const changes = new Changes(connection.url);
  const database = openDatabase({ ...connection, answering: true });
  const leave = () => Promise.all([changes.close(), database.close()]);
  try {
    const server = await listen(database, changes, { port, host, cacheMb });
    return { ...server, close: () => server.close().finally(leave) };
  } catch (error) {
    await leave();
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new SettingsError(
      code === 'EADDRINUSE'
        ? `Port ${port} is taken; set PORT to another one, or to 0 for any free one.`
        : `The server cannot listen at HOST ${host} and PORT ${port}: ${message}`,
    );
  }
}
