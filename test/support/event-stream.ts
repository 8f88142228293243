import { onTestFinished } from 'vitest';

/** A subscription as a client holds it, over HTTP. */
export interface Stream {
  /** What is told next, once it is; undefined when the server has ended the stream. */
  // biome-ignore lint/suspicious/noExplicitAny: what is told has the shape of its question
  next(): Promise<any>;
  /** Goes away, as a browser does whose page is closed. */
  leave(): void;
}

/** Subscribes at a server's address, by a query or by other parameters; left after the test at the latest. */
export async function subscribe(
  url: string,
  request: string | Readonly<Record<string, unknown>>,
): Promise<Stream> {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify(typeof request === 'string' ? { query: request } : request),
    signal: leaving.signal,
  });
  const told = events(response);
  return { next: async () => (await told.next()).value, leave: () => leaving.abort() };
}

/** The data of each event `next`; a line that begins with a colon keeps the connection awake and says nothing. */
async function* events({ body }: Response): AsyncGenerator<unknown, undefined> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    text += read.value;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, data] = /^event: next\ndata: (.*)$/.exec(block) ?? [];
      if (data !== undefined) yield JSON.parse(data);
    }
  }
  return undefined;
}
