/** The set of the words in some lists, each separated by blanks. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')).filter((word) => word !== ''));
}
