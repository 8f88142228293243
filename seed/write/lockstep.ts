import { type DesiredRows, reconcileRows } from './reconcile.js';
import type { Finish, Transaction } from './transaction.js';
import { type ReferenceUpdate, updateReferences } from './update-references.js';

/** Work that serves several seasons at once: returns one result for each input, in their order. */
type Work<In, Out> = (
  transaction: Transaction,
  inputs: readonly In[],
  finish: Finish,
) => Promise<readonly Out[]>;

/** A step that a writer has reached, and that waits for the other writers of the batch. */
interface PendingStep {
  readonly work: Work<never, unknown>;
  /** What the step works on, such as a table; empty where the work itself says that. */
  readonly target: string;
  readonly input: unknown;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes a batch of seasons in lockstep: each has a writer of its own, all do the same steps in the same order, and
 * one step of all writers is one piece of work. A statement then serves the whole batch.
 *
 * Rejects with the first error of any writer, and with an error when a writer does fewer or other steps than the rest.
 */
export async function runLockstep<Part extends { readonly isNew: boolean }, Result>(
  transaction: Transaction,
  parts: readonly Part[],
  write: (writer: BatchWriter, part: Part) => Promise<Result>,
): Promise<Result[]> {
  const lockstep = new Lockstep(transaction, parts.length);
  const results = await Promise.all(
    parts.map((part) => lockstep.run(() => write(new BatchWriter(lockstep, part.isNew), part))),
  ).catch(async (error: unknown) => {
    // No statement is left running in the transaction, which is rolled back next.
    await lockstep.end().catch(() => {});
    throw error;
  });
  await lockstep.end();
  return results;
}

/** Collects the writers' steps, and does a step as soon as all writers have reached it. */
class Lockstep {
  readonly #transaction: Transaction;
  readonly #size: number;
  #pending: PendingStep[] = [];
  #finished = 0;
  /** The end of the last step. */
  #finishing: Promise<void> = Promise.resolve();
  #failure: { readonly error: unknown } | null = null;

  constructor(transaction: Transaction, size: number) {
    this.#transaction = transaction;
    this.#size = size;
  }

  /** Runs one writer to its end. */
  async run<Result>(write: () => Promise<Result>): Promise<Result> {
    try {
      const result = await write();
      this.#finished += 1;
      this.#advance();
      return result;
    } catch (error) {
      this.#fail(error);
      throw error;
    }
  }

  add(step: PendingStep): void {
    if (this.#failure === null) {
      this.#pending.push(step);
      this.#advance();
    } else {
      step.reject(this.#failure.error);
    }
  }

  #advance(): void {
    const [first] = this.#pending;
    if (first === undefined || this.#pending.length + this.#finished < this.#size) return;
    const mismatch = this.#mismatch(first);
    if (mismatch === null) this.#work(first);
    else this.#fail(new Error(`The writers of a batch are out of step: ${mismatch}.`));
  }

  /** Why the pending steps are not one step of the whole batch; null when they are. */
  #mismatch(first: PendingStep): string | null {
    if (this.#finished > 0)
      return `${this.#finished} of ${this.#size} have ended, and the others are at "${nameOf(first)}"`;
    const other = this.#pending.find(({ work, target }) => work !== first.work || target !== first.target);
    return other === undefined ? null : `one is at "${nameOf(first)}", another at "${nameOf(other)}"`;
  }

  /** Waits until the last step has ended. */
  async end(): Promise<void> {
    await this.#finishing;
  }

  async #do({ work }: PendingStep, inputs: readonly never[]): Promise<readonly unknown[]> {
    await this.#finishing;
    return work(this.#transaction, inputs, (statement) => {
      this.#finishing = statement;
      statement.catch(() => {}); // thrown by the next step
    });
  }

  #work(first: PendingStep): void {
    const steps = this.#pending;
    this.#pending = [];
    // All steps have the same work, which takes the inputs of all.
    const inputs = steps.map(({ input }) => input) as never[];
    this.#do(first, inputs).then(
      (outputs) => {
        for (const [index, { resolve }] of steps.entries()) resolve(outputs[index]);
      },
      (error) => {
        for (const { reject } of steps) reject(error);
      },
    );
  }

  /** Ends the other writers, which would otherwise wait without end. */
  #fail(error: unknown): void {
    this.#failure ??= { error };
    for (const { reject } of this.#pending.splice(0)) reject(error);
  }
}

function nameOf({ work, target }: PendingStep): string {
  return [work.name, target].filter((part) => part !== '').join(' ');
}

/** Writes one season of a batch. */
export class BatchWriter {
  readonly #lockstep: Lockstep;
  readonly #isNew: boolean;
  /** Whether it has changed any row. */
  written = false;

  constructor(lockstep: Lockstep, isNew: boolean) {
    this.#lockstep = lockstep;
    this.#isNew = isNew;
  }

  /** Does a step together with all other writers of the batch, and returns the output for this one's input. */
  step<In, Out>(work: Work<In, Out>, input: In, target = ''): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.#lockstep.add({
        work: work as Work<never, unknown>,
        target,
        input,
        // The outputs are those of `work`, in the order of the inputs.
        resolve: (output) => resolve(output as Out),
        reject,
      });
    });
  }

  /** The rows that belong to the season, or to a part of it. A new season has none yet, so none are looked for. */
  within(column: string, values: readonly number[]): NonNullable<DesiredRows['within']> {
    return { column, values: this.#isNew ? [] : values };
  }

  /** Makes a table hold exactly these rows. Returns their ids in the order given; none for a table of pairs. */
  async reconcile(desired: DesiredRows): Promise<number[]> {
    const { ids, written } = await this.step(reconcileRows, desired, desired.table);
    this.written ||= written;
    return ids;
  }

  /** Sets a column that refers to a row written later, or to one of the same table. */
  async setReferences(update: ReferenceUpdate): Promise<void> {
    const written = await this.step(updateReferences, update, `${update.table}.${update.column}`);
    this.written ||= written;
  }
}
