import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyAddress from 'proxy-addr';

/**
 * Whom a request is from, as far as addresses tell: of IPv6 the network, for one customer has all of it. `proxies` is
 * how many stand before the server and add to `X-Forwarded-For` whom they were asked by; with none, nobody's word is
 * taken for it.
 */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  const told = proxyAddress(request, (_address, index) => index < proxies);
  const own = request.socket.remoteAddress ?? '';
  const valid = [told, own].find((address) => ipaddr.isValid(address));
  if (valid === undefined) return '';
  const address = ipaddr.process(valid);
  if (!(address instanceof ipaddr.IPv6)) return address.toString();
  return `${new ipaddr.IPv6([...address.parts.slice(0, 4), 0, 0, 0, 0])}/64`;
}
