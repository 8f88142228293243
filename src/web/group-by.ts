/** Groups values by a key, in the order in which each key comes first; `Map.groupBy` is not in Node 20, which tests run on. */
export function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): (readonly [first: Value, ...others: Value[]])[] {
  const groups = new Map<string, [Value, ...Value[]]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return [...groups.values()];
}
