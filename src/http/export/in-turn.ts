/** The same values, each of them computed by `run`. */
export async function* inTurn<T>(
  values: AsyncGenerator<T>,
  run: <Result>(work: () => Promise<Result>) => Promise<Result>,
): AsyncGenerator<T> {
  try {
    for (;;) {
      const { done, value } = await run(() => values.next());
      if (done) return;
      yield value;
    }
  } finally {
    await values.return(undefined);
  }
}
