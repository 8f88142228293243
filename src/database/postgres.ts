import type { Settings } from '../settings.js';
import { startEmbedded } from './embedded.js';

/** A PostgreSQL that can be asked. */
export interface Postgres {
  readonly url: string;
  /** Stops the server if this process is responsible for it; one that was only connected to goes on. */
  stop(): Promise<void>;
}

/** The PostgreSQL of `DATABASE_URL`; without one, the embedded server, started or found running. */
export async function startPostgres(settings: Settings, log: (line: string) => void): Promise<Postgres> {
  const { databaseUrl, dataDir } = settings;
  if (databaseUrl !== null) return { url: databaseUrl, stop: async () => {} };
  return startEmbedded(dataDir, log);
}
