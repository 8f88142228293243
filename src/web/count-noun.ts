/** A count with its noun, such as `2 ties`; empty for 0. */
export function countNoun(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}
