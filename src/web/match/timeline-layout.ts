/** A goal whose minute is known. */
interface TimedGoal {
  readonly minute: number;
  readonly label: string;
}

/** A goal on the line of the match. */
export interface PlacedGoal<Goal> {
  readonly goal: Goal;
  /** From the left, in pixels. */
  readonly x: number;
  /** The middle of the label, in pixels from the left. */
  readonly labelX: number;
  /** The row of the label, from 0 beside the line. */
  readonly row: number;
}

/**
 * Places the goals of one side along a line of so many minutes, each with its label in the first row in which it covers
 * no other. Goals in stoppage time are at the end of their half.
 *
 * @param width of the line, in pixels
 * @param letter the width of a letter of the labels, in pixels
 */
export function placeGoals<Goal extends TimedGoal>(
  goals: readonly Goal[],
  { minutes, width, letter }: { minutes: number; width: number; letter: number },
): PlacedGoal<Goal>[] {
  /** Where the last label of each row ends. */
  const ends: number[] = [];
  return goals.map((goal) => {
    const x = (Math.min(goal.minute, minutes) / minutes) * width;
    const labelWidth = goal.label.length * letter;
    // Centred on the goal, as far as it stays within the width.
    const start = Math.max(0, Math.min(x - labelWidth / 2, width - labelWidth));
    const free = ends.findIndex((end) => end + letter <= start);
    const row = free === -1 ? ends.length : free;
    ends[row] = start + labelWidth;
    return { goal, x, labelX: start + labelWidth / 2, row };
  });
}
