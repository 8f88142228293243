import type { Worker } from 'node:cluster';

/** A connection that the first process has accepted and passes on, as node has it. */
interface Handle {
  close(): void;
}

/** How node passes one on, and how the worker says that it has taken it or not. */
interface Passing {
  readonly cmd?: unknown;
  readonly act?: unknown;
  readonly seq?: unknown;
  readonly ack?: unknown;
}

/**
 * Closes the connections that are on their way to a worker as it ends. Node waits for ever for a word from the worker,
 * and so would the client, who can ask again where it learns that nobody will answer.
 */
export function closeUntaken({ process: worker }: Worker): void {
  const untaken = new Map<unknown, Handle>();
  const send = worker.send as (...of: unknown[]) => boolean;
  worker.send = (...of: unknown[]) => {
    const [message, handle] = of as [Passing | null, Handle | undefined];
    if (message?.cmd === 'NODE_CLUSTER' && message.act === 'newconn' && handle !== undefined)
      untaken.set(message.seq, handle);
    return send.apply(worker, of);
  };
  worker.on('internalMessage', ({ ack }: Passing) => untaken.delete(ack));
  worker.once('exit', () => {
    for (const handle of untaken.values()) handle.close();
  });
}
