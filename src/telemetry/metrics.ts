import {
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from 'prom-client';
import type { RequestOutcome } from './request-context.js';

/** The figures of a process, as plain data: one process can tell them to another. */
export type MetricValues = MetricObjectWithValues<MetricValue<string>>[];

/** Upper bounds in seconds: from an answer that is kept to one that has run into a deadline. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * What Prometheus is told of a process.
 *
 * No label has a value that a client chooses: each would be kept for as long as the process lives.
 */
export class Metrics {
  readonly registry = new Registry();
  readonly #requests = new Map<string, (seconds: number) => void>();
  readonly #durations = new Histogram({
    name: 'copa_graph_request_duration_seconds',
    help: 'From a request to the end of its response, by how it was answered and by HTTP status, 499 where the client left before.',
    labelNames: ['answer', 'status'],
    buckets,
    registers: [this.registry],
  });
  readonly #statements = new Histogram({
    name: 'copa_graph_statement_duration_seconds',
    help: 'From when a statement is to be sent to its result, with its wait for a connection.',
    buckets,
    registers: [this.registry],
  });
  readonly #errors = this.#counter('errors_total', 'Errors that clients were told, by code.', ['code']);
  readonly #slow = this.#counter('slow_operations_total', 'Operations that took SLOW_MS or longer.');

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** A response has ended. */
  observeRequest(answer: RequestOutcome, status: number, seconds: number): void {
    const key = `${answer}${status}`;
    let observe = this.#requests.get(key);
    if (observe === undefined) {
      // By labels that it has looked up already, it counts in half the time.
      observe = this.#durations.labels(answer, `${status}`).observe;
      this.#requests.set(key, observe);
    }
    observe(seconds);
  }

  /** A statement has its result. */
  observeStatement(seconds: number): void {
    this.#statements.observe(seconds);
  }

  /** A client was told an error. */
  countError(code: string): void {
    this.#errors.inc({ code });
  }

  /** An operation took long. */
  countSlowOperation(): void {
    this.#slow.inc();
  }

  /** Tells a number, too, that is looked up whenever somebody asks; of several processes, their sum unless it is said. */
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

  /** Tells, too, what somebody else counts. */
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
