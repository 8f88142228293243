import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestOutcome } from './request-context.js';

/** Upper bounds of a histogram in seconds: from a cached response to one that has exceeded its deadline. */
const bucketSeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * The metrics of a process for Prometheus.
 *
 * No label has a value that a client chooses, because every value takes memory until the process ends.
 */
export class Metrics {
  readonly registry = new Registry();
  readonly #requestObservers = new Map<string, (seconds: number) => void>();
  readonly #durations = new Histogram({
    name: 'copa_graph_request_duration_seconds',
    help: 'Time from a request to the end of its response, by outcome and HTTP status; 499 if the client disconnected before.',
    labelNames: ['outcome', 'status'],
    buckets: bucketSeconds,
    registers: [this.registry],
  });
  readonly #statements = new Histogram({
    name: 'copa_graph_statement_duration_seconds',
    help: 'Time from a statement to its result, including the wait for a connection.',
    buckets: bucketSeconds,
    registers: [this.registry],
  });
  readonly #errors = this.#counter('errors_total', 'Errors in responses, by code.', ['code']);
  readonly #slow = this.#counter('slow_operations_total', 'Operations that took at least SLOW_MS.');

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Records a request whose response has ended. */
  observeRequest(outcome: RequestOutcome, status: number, seconds: number): void {
    const key = `${outcome}${status}`;
    let observe = this.#requestObservers.get(key);
    if (observe === undefined) {
      // With labels that were looked up before, observing takes half the time.
      observe = this.#durations.labels(outcome, `${status}`).observe;
      this.#requestObservers.set(key, observe);
    }
    observe(seconds);
  }

  /** Records a statement that has returned. */
  observeStatement(seconds: number): void {
    this.#statements.observe(seconds);
  }

  /** Counts an error in a response. */
  countError(code: string): void {
    this.#errors.inc({ code });
  }

  /** Counts an operation that took at least SLOW_MS. */
  countSlowOperation(): void {
    this.#slow.inc();
  }

  /** Adds a gauge whose value is read when Prometheus asks. `aggregator` combines the values of several processes. */
  addGauge(name: string, help: string, value: () => number | null, aggregator: 'sum' | 'min' = 'sum'): void {
    new Gauge({
      name: `copa_graph_${name}`,
      help,
      aggregator,
      registers: [this.registry],
      collect() {
        this.set(value() ?? Number.NaN);
      },
    });
  }

  /** Adds a counter whose value is read when Prometheus asks. */
  addCounter(name: string, help: string, value: () => number): void {
    const counter = this.#counter(name, help, [], () => {
      counter.reset();
      counter.inc(value());
    });
  }

  #counter(name: string, help: string, labelNames: string[] = [], collect = () => {}): Counter {
    return new Counter({
      name: `copa_graph_${name}`,
      help,
      labelNames,
      registers: [this.registry],
      collect,
    });
  }
}
