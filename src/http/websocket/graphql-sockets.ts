import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, parse } from 'graphql';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL, MessageType, makeServer, parseMessage } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { clientError } from '../../graph/errors.js';
import { schema } from '../../graph/schema.js';
import { type RequestContext, requestIdHeader } from '../../telemetry/request-context.js';
import type { Telemetry } from '../../telemetry/telemetry.js';
import type { SetInUse } from '../connection-limits.js';
import type { ClientLimiter } from '../rate-limit/client-limits.js';
import type { GraphqlServer } from '../yoga/yoga.js';
import { invalidHandshake, rejectUpgrade } from './handshake.js';
import { formatOperationError, OperationError, runOperation } from './run-operation.js';
import { SocketConnection } from './socket-connection.js';
import type { SocketLimits } from './socket-limits.js';

/** What operations over WebSockets are executed with. */
export interface SocketOptions {
  readonly server: GraphqlServer;
  readonly telemetry: Telemetry;
  readonly limiter: ClientLimiter;
  readonly limits: SocketLimits;
  readonly setInUse: SetInUse;
}

/** What is known of a connection. */
interface Extra {
  readonly connection: SocketConnection;
  readonly request: IncomingMessage;
  readonly context: RequestContext;
  operationCount: number;
  openOperationCount: number;
}

/** The maximum length of the reason of a close frame, in bytes. */
const maxReasonLength = 123;

/** What the library of the protocol reads of an operation, which Yoga parses. */
const unread = parse('{ __typename }');

/** The messages that a client may send. */
const clientMessages: ReadonlySet<MessageType> = new Set([
  MessageType.ConnectionInit,
  MessageType.Subscribe,
  MessageType.Complete,
  MessageType.Ping,
  MessageType.Pong,
]);

/** GraphQL over WebSockets, by the protocol of the library graphql-ws. */
export class GraphqlSockets {
  readonly #options: SocketOptions;
  readonly #webSockets: WebSocketServer;
  readonly #connections = new Set<SocketConnection>();
  readonly #contexts = new WeakMap<IncomingMessage, RequestContext>();
  readonly #protocol: ReturnType<typeof makeServer<undefined, Extra>>;
  readonly #check: NodeJS.Timeout;
  #isClosing = false;

  constructor(options: SocketOptions) {
    const { limits, telemetry } = options;
    this.#options = options;
    this.#webSockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      // A compressed message would take more memory than its length, and so would one in many parts.
      perMessageDeflate: false,
      maxPayload: limits.maxMessageBytes,
      maxFragments: 100,
      maxBufferedChunks: 1_000,
      ...{ closeTimeout: limits.closeTimeoutMs }, // documented, but not in the types
      handleProtocols: () => GRAPHQL_TRANSPORT_WS_PROTOCOL,
    });
    this.#webSockets.on('headers', (headers, request) => {
      headers.push(`${requestIdHeader}: ${this.#contexts.get(request)?.id}`);
    });
    this.#webSockets.on('wsClientError', (error, connection, request) => {
      const context = this.#contexts.get(request);
      if (context === undefined) return;
      telemetry.endRequest(context, 400);
      rejectUpgrade(connection, invalidHandshake(error.message), context.id);
    });
    this.#protocol = this.#makeProtocol();
    this.#check = setInterval(() => {
      for (const connection of this.#connections) connection.check();
    }, limits.pingIntervalMs).unref();
  }

  /** The number of open connections. */
  get count(): number {
    return this.#connections.size;
  }

  /** Opens the WebSocket of a request whose handshake is checked, and serves it until it is closed. */
  open(request: IncomingMessage, connection: Duplex, head: Buffer, context: RequestContext): void {
    this.#contexts.set(request, context);
    this.#webSockets.handleUpgrade(request, connection, head, (webSocket) => {
      this.#options.telemetry.endRequest(context, 101);
      this.#serve(webSocket, request, context);
    });
  }

  /** Opens no more connections, and closes all when their running operations have ended, after a timeout at the latest. */
  async close(): Promise<void> {
    this.#isClosing = true;
    clearInterval(this.#check);
    await Promise.all([...this.#connections].map((connection) => connection.shutDown()));
  }

  #serve(webSocket: WebSocket, request: IncomingMessage, context: RequestContext): void {
    const connection = new SocketConnection(webSocket, this.#options.limits);
    this.#connections.add(connection);
    const closed = this.#protocol.opened(
      {
        protocol: webSocket.protocol,
        send: (message) => connection.send(message),
        close: (code, reason) => webSocket.close(code, reason),
        onMessage: (handle) => webSocket.on('message', (data) => void receive(webSocket, `${data}`, handle)),
      },
      { connection, request, context, operationCount: 0, openOperationCount: 0 },
    );
    connection.closed.then(() => {
      this.#connections.delete(connection);
      return closed();
    });
    // The server may have begun to close while the client was charged for its request.
    if (this.#isClosing) void connection.shutDown();
  }

  #makeProtocol() {
    const { limits, limiter, telemetry, server, setInUse } = this.#options;
    const chargeMessage = async ({ extra: { connection, request } }: { readonly extra: Extra }) => {
      const error = await limiter.of(request).chargePoints?.(1);
      if (error) connection.close('noPoints');
    };
    return makeServer<undefined, Extra>({
      connectionInitWaitTimeout: limits.initTimeoutMs,
      onPing: chargeMessage,
      onPong: chargeMessage,
      onSubscribe: ({ subscriptions, extra }, _id, payload) => {
        const { connection, request } = extra;
        if (Object.keys(subscriptions).length > limits.maxOperations)
          return [tooManyOperationsError(limits.maxOperations)];
        extra.operationCount += 1;
        extra.openOperationCount += 1;
        setInUse(request.socket, true);
        const context = telemetry.beginRequest(request, `${extra.context.id}-${extra.operationCount}`);
        const client = limiter.of(request);
        const results = runOperation(payload, { server, telemetry, connection, context, client });
        return { schema, document: unread, contextValue: results } satisfies ExecutionArgs;
      },
      execute: ({ contextValue }) => contextValue as ReturnType<typeof runOperation>,
      onNext: (_context, _id, _payload, _args, { data, errors, extensions }) => ({
        ...(data !== undefined && { data }),
        ...(errors !== undefined && { errors: errors.map(formatOperationError) }),
        ...(extensions !== undefined && { extensions }),
      }),
      onError: (_context, _id, _payload, errors) =>
        errors
          .flatMap((error) =>
            error.originalError instanceof OperationError ? error.originalError.errors : [error],
          )
          .map(formatOperationError),
      onComplete: ({ extra }) => {
        extra.openOperationCount -= 1;
        setInUse(extra.request.socket, extra.openOperationCount > 0);
      },
    });
  }
}

/** Passes on a message; closes the connection of a client that sends anything else. */
async function receive(
  webSocket: WebSocket,
  data: string,
  handle: (data: string) => Promise<void>,
): Promise<void> {
  try {
    const { type } = parseMessage(data);
    if (!clientMessages.has(type)) throw new Error(`A client may not send "${type}".`);
  } catch (error) {
    const reason = `Invalid message: ${error instanceof Error ? error.message : error}`;
    return webSocket.close(CloseCode.BadRequest, reason.replaceAll(/[^ -~]/g, '?').slice(0, maxReasonLength));
  }
  await handle(data);
}

function tooManyOperationsError(limit: number) {
  return clientError(
    'TOO_MANY_SUBSCRIPTIONS',
    `A connection may have ${limit} open operations; complete one of them, or open another connection.`,
    { limit },
  );
}
