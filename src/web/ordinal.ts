/** The ordinal number of a position from 1, in words up to the fifth. */
export function ordinal(position: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth'][position - 1] ?? `${position}th`;
}
