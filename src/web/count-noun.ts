/** A number with its noun; nothing for none. */
export function countNoun(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}
