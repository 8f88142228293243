/** The custom PostgreSQL setting that marks a session as opened by this client itself. */
const marker = 'copa_graph.session';

/**
 * The URL of a database with settings for the session, sent in the start-up packet. A pooler such as PgBouncer refuses
 * them, or drops them: it shares one session among clients.
 */
export function withSessionSettings(
  url: string,
  settings: Readonly<Record<string, string | number>> = {},
): string {
  const result = new URL(url);
  const options = Object.entries({ ...settings, [marker]: 'own' }).map(
    ([name, value]) => `-c ${name}=${value}`,
  );
  const { searchParams } = result;
  searchParams.set('options', [searchParams.get('options') ?? '', ...options].join(' ').trim());
  return result.href;
}

/** Whether a connection failed because a pooler refuses session settings in the start-up packet. */
export function isSettingsRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '08P01';
}

/** An SQL expression: the id of the session's process, or null if a pooler may give the session to other clients. */
export const ownBackendPid = `CASE WHEN current_setting('${marker}', true) = 'own' THEN pg_backend_pid() END`;
