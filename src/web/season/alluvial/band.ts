import type { TeamPath } from './layout.js';

/** The SVG path of a team's band: straight through each node, and a curve between nodes that is level at both ends. */
export function bandPath({ points }: TeamPath, bar: number): string {
  const [first, ...others] = points.map(({ x, y }) => ({ x: round(x), y: round(y) }));
  if (first === undefined) return '';
  let from = { x: round(first.x + bar), y: first.y };
  const start = `M${first.x} ${first.y}H${from.x}`;
  return others.reduce((path, to) => {
    const middle = round((from.x + to.x) / 2);
    const curve = `C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
    from = { x: round(to.x + bar), y: to.y };
    return `${path}${curve}H${from.x}`;
  }, start);
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
