import { type DesiredRows, reconcileRows } from './reconcile.js';
import type { Transaction } from './transaction.js';
import { type ReferenceUpdate, updateReferences } from './update-references.js';

/** What is done for several seasons at once: an answer for each of their questions, in their order. */
export type Work<In, Out> = (transaction: Transaction, questions: readonly In[]) => Promise<readonly Out[]>;

interface PendingStep {
  readonly work: Work<never, unknown>;
  readonly question: unknown;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes seasons in step: each has a hand of its own and does the same work in the same order, and what all hands ask
 * at one step is one piece of work. A statement then serves all of them, and a season alone is a batch of one.
 *
 * What one hand throws is thrown; the others stop where they are.
 */
export async function runLockstep<Part extends { readonly isNew: boolean }, Result>(
  transaction: Transaction,
  parts: readonly Part[],
  write: (hand: BatchWriter, part: Part) => Promise<Result>,
): Promise<Result[]> {
  let waiting: PendingStep[] = [];
  const take = (one: PendingStep) => {
    waiting.push(one);
    if (waiting.length < parts.length) return;
    const together = waiting;
    waiting = [];
    // All hands stand at the same step, so that the work of one is that of all.
    const questions = together.map(({ question }) => question) as never[];
    one.work(transaction, questions).then(
      (answers) => {
        for (const [index, { resolve }] of together.entries()) resolve(answers[index]);
      },
      // One is enough: the transaction has failed for all.
      (error) => one.reject(error),
    );
  };
  return Promise.all(parts.map((part) => write(new BatchWriter(take, part.isNew), part)));
}

/** What writes one season of a batch. */
export class BatchWriter {
  readonly #take: (one: PendingStep) => void;
  readonly #isNew: boolean;
  /** Whether it has changed any row. */
  written = false;

  constructor(take: (one: PendingStep) => void, isNew: boolean) {
    this.#take = take;
    this.#isNew = isNew;
  }

  /** Has some work done together with all other hands, and returns this one's answer. */
  step<In, Out>(work: Work<In, Out>, question: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.#take({
        work: work as Work<never, unknown>,
        question,
        // The answers are those of `work`, in the order of the questions.
        resolve: (answer) => resolve(answer as Out),
        reject,
      });
    });
  }

  /** The rows of the season, or of what is in it: of a season that is new there are none yet, which need not be asked. */
  within(column: string, values: readonly number[]): NonNullable<DesiredRows['within']> {
    return { column, values: this.#isNew ? [] : values };
  }

  /** Makes a table hold just the wanted rows. Returns their ids, in the order given (none for a table of pairs). */
  async sync(wanted: DesiredRows): Promise<number[]> {
    const { ids, written } = await this.step(reconcileRows, wanted);
    this.written ||= written;
    return ids;
  }

  /** Sets a column that refers to a row written later, or to one of the same table. */
  async link(link: ReferenceUpdate): Promise<void> {
    this.written = (await this.step(updateReferences, link)) || this.written;
  }
}
