import { type Tracer, trace } from '@opentelemetry/api';

/** OpenTelemetry's `ProxyTracerProvider`, possibly of another copy of the package. */
interface TracerProviderProxy {
  getDelegateTracer?(name: string): Tracer | undefined;
}

/** The tracer of an SDK that was registered before the server started; null if there is none. */
export function registeredTracer(): Tracer | null {
  // The proxy's own tracer would create a span for each statement, though nothing records it.
  const provider = trace.getTracerProvider() as TracerProviderProxy;
  return provider.getDelegateTracer?.('copa-graph') ?? null;
}
