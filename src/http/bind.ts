import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SettingsError } from '../settings.js';

/** The address that a server listens on. */
export interface ListenAddress {
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
}

/** The environment variables that an address comes from. */
interface SettingNames {
  readonly port: string;
  readonly host: string;
}

/**
 * Makes a server listen, and returns its URL. Throws a `SettingsError` that names the settings to change if it cannot
 * listen.
 */
export async function bind(
  server: Server,
  { port, host }: ListenAddress,
  names: SettingNames = { port: 'PORT', host: 'HOST' },
): Promise<string> {
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new SettingsError(
      code === 'EADDRINUSE'
        ? `Port ${port} is in use; set ${names.port} to another port, or to 0 for any free one.`
        : `The server cannot listen on ${names.host}=${host} and ${names.port}=${port}: ${message}`,
    );
  }
  const { port: boundPort } = server.address() as AddressInfo;
  const hostname = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${hostname}:${boundPort}`;
}
