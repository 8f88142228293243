import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeGoals } from '../../../src/web/match/timeline-layout.js';

const goal = (minute: number, label = 'Paz 10′') => ({ minute, label });

test('a goal stands at its minute, one after the end at the end', () => {
  const placed = placeGoals([goal(0), goal(45), goal(95)], { minutes: 90, width: 900, letter: 5 });
  expect(placed.map(({ x, row }) => [x, row])).toEqual([
    [0, 0],
    [450, 0],
    [900, 0],
  ]);
});

test('no label covers another of its row, and none leaves the line', () => {
  const goals = fc.array(
    fc.record({
      minute: fc.integer({ min: 1, max: 120 }),
      label: fc.string({ minLength: 1, maxLength: 30 }),
    }),
  );
  fc.assert(
    fc.property(goals, (unordered) => {
      const letter = 5;
      const ordered = [...unordered].sort((one, other) => one.minute - other.minute);
      const placed = placeGoals(ordered, { minutes: 120, width: 300, letter }).map(
        ({ goal, labelX, row }) => {
          const half = (goal.label.length * letter) / 2;
          return { row, left: labelX - half, right: labelX + half };
        },
      );
      for (const [index, one] of placed.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(-1e-9);
        expect(one.right).toBeLessThanOrEqual(300 + 1e-9);
        for (const other of placed.slice(index + 1)) {
          if (other.row === one.row) expect(other.left).toBeGreaterThanOrEqual(one.right);
        }
      }
    }),
  );
});
