import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SettingsError } from '../settings.js';

/** Where something listens. */
export interface ListenAddress {
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
}

/** Has a server listen, and gives its address. Throws a `SettingsError` that names the settings where it cannot. */
export async function bind(
  server: Server,
  { port, host }: ListenAddress,
  names = ['PORT', 'HOST'],
): Promise<string> {
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    const [portName, hostName] = names;
    throw new SettingsError(
      code === 'EADDRINUSE'
        ? `Port ${port} is taken; set ${portName} to another one, or to 0 for any free one.`
        : `The server cannot listen at ${hostName} ${host} and ${portName} ${port}: ${message}`,
    );
  }
  const { port: bound } = server.address() as AddressInfo;
  const name = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${name}:${bound}`;
}
