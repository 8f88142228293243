import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyAddress from 'proxy-addr';

/**
 * The address of a client, as the key of its rate limit; of IPv6 the /64 network, because one customer has all of it.
 *
 * `trustedProxies` is the number of proxies before the server whose entries in `X-Forwarded-For` are trusted; with 0
 * the header is ignored.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const forwarded = proxyAddress(request, (_address, index) => index < trustedProxies);
  const remote = request.socket.remoteAddress ?? '';
  const valid = [forwarded, remote].find((address) => ipaddr.isValid(address));
  if (valid === undefined) return '';
  const address = ipaddr.process(valid);
  if (!(address instanceof ipaddr.IPv6)) return address.toString();
  return `${new ipaddr.IPv6([...address.parts.slice(0, 4), 0, 0, 0, 0])}/64`;
}
