import { connect } from 'node:net';
import { createHistogram } from 'node:perf_hooks';
import type { Asking, Told } from './load.js';

// The process that asks: as many connections, each with its next request once the last one is answered. Node's own
// HTTP client, and what is built upon it, takes longer to ask than the fastest contestants take to answer.
process.on('message', (asking: Asking) => {
  ask(asking).then(
    (told) => process.send?.(told),
    (error: unknown) => process.send?.({ error: String(error) } satisfies Told),
  );
});

async function ask({ port, requests, connections, least, seconds }: Asking): Promise<Told> {
  const bytes = requests.map(({ path, body }) => {
    const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
    return Buffer.from(head + body);
  });
  const latencies = createHistogram();
  const { user, system } = process.cpuUsage();
  const start = performance.now();
  const deadline = start + seconds * 1_000;
  let sent = 0;
  let answered = 0;
  /** The next request; undefined once enough has been asked for long enough. */
  const next = (now: number): Buffer | undefined =>
    now < deadline || sent < least ? bytes[sent++ % bytes.length] : undefined;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      let asked = 0;
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      const send = (now: number) => {
        const request = next(now);
        if (request === undefined) return void socket.end(resolve);
        asked = now;
        socket.write(request);
      };
      const read = reader(() => {
        const now = performance.now();
        latencies.record(Math.max(1, Math.round((now - asked) * 1_000)));
        answered += 1;
        send(now);
      });
      socket.once('connect', () => send(performance.now()));
      socket.on('data', (chunk) => {
        try {
          read(chunk);
        } catch (error) {
          socket.destroy();
          reject(error);
        }
      });
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('The connection was closed.')));
    });
  await Promise.all(Array.from({ length: connections }, one));
  const passed = performance.now() - start;
  const cpu = process.cpuUsage({ user, system });
  return {
    answered,
    milliseconds: passed,
    p50: latencies.percentile(50) / 1_000,
    p99: latencies.percentile(99) / 1_000,
    busy: (cpu.user + cpu.system) / 1_000 / passed,
  };
}

/** Reads answers as they come in, and tells when one is whole. Throws for any that is not a success. */
function reader(whole: () => void): (chunk: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0);
  /** Bytes of the body still to come; null while its head is read, or a body whose length is not told. */
  let left: number | null = null;
  let chunked = false;
  return (chunk) => {
    if (left !== null) {
      left -= chunk.length;
    } else {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
      if (!chunked) {
        const end = pending.indexOf('\r\n\r\n');
        if (end < 0) return;
        const head = pending.toString('latin1', 0, end);
        if (!head.startsWith('HTTP/1.1 200')) throw new Error(`It answers ${head.split('\r\n')[0]}`);
        const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
        chunked = length === undefined;
        if (length !== undefined) left = Number(length) - (pending.length - end - 4);
      }
      // Of one answer a connection, the end is where the last chunk is.
      if (chunked && pending.subarray(-5).equals(last)) left = 0;
    }
    if (left !== 0) return;
    pending = Buffer.alloc(0);
    left = null;
    chunked = false;
    whole();
  };
}

const last = Buffer.from('0\r\n\r\n');
