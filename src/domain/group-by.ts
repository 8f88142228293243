/** Groups things by a key, keeping their order. */
export function groupBy<Key, Value>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** The values of the key that most have, the first of several such keys; empty if there are no values. */
export function largestGroup<Key, Value>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): readonly Value[] {
  return [...groupBy(values, keyOf).values()].reduce<readonly Value[]>(
    (largest, group) => (group.length > largest.length ? group : largest),
    [],
  );
}
