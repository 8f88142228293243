/** A message of a worker: it reads messages; it serves at a URL; or why it does not serve. */
export type WorkerMessage = { readonly ready: true } | { readonly url: string } | { readonly error: string };

/** A worker cannot serve; the message says why. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
}
