import { type Tracer, trace } from '@opentelemetry/api';

/** What hands out tracers before anybody has registered anything, and afterwards passes on to who did. */
interface Delegating {
  getDelegateTracer?(name: string): Tracer | undefined;
}

/** The tracer of an SDK that was registered before the server was started; null where none was. */
export function registeredTracer(): Tracer | null {
  // A tracer that does nothing would still be asked for spans, and each be given a place.
  const provider = trace.getTracerProvider() as Delegating;
  return provider.getDelegateTracer?.('copa-graph') ?? null;
}
