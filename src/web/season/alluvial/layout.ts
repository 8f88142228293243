import type { Column, Node } from './column.js';
import { orderNodes } from './order.js';

/** The measures of the diagram, in SVG units. */
export interface Measure {
  readonly width: number;
  /** The space for names before the first column and after the last. */
  readonly margin: { readonly left: number; readonly right: number };
  /** The thickness of a team's band. */
  readonly thickness: number;
  /** The minimum distance between two nodes. */
  readonly gap: number;
  /** The width of a node. */
  readonly bar: number;
}

/** A node with its position. */
export interface PlacedNode extends Node {
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A team's path: the middle of its band at each of its nodes. */
export interface TeamPath {
  readonly team: string;
  readonly points: readonly { readonly column: number; readonly x: number; readonly y: number }[];
}

/** The positions of all parts of the diagram. */
export interface Layout {
  readonly height: number;
  /** The x position of each column. */
  readonly xs: readonly number[];
  readonly nodes: readonly PlacedNode[];
  readonly paths: readonly TeamPath[];
}

/** Lays out columns of teams, so that few bands cross. */
export function layout(columns: readonly Column[], measure: Measure): Layout {
  const { width, margin, thickness, gap, bar } = measure;
  const ordered = orderNodes(columns);
  const nodeHeight = (node: Node) => node.teams.length * thickness;
  const heights = ordered.map(
    ({ nodes }) => sum(nodes.map(nodeHeight)) + gap * Math.max(0, nodes.length - 1),
  );
  const height = Math.max(...heights, 0);
  const step = (width - margin.left - margin.right - bar) / Math.max(1, ordered.length - 1);
  const xs = ordered.map((_, index) => margin.left + index * step);

  const nodes: PlacedNode[] = [];
  const slots = new Map<string, { column: number; x: number; y: number }[]>();
  for (const [column, { nodes: columnNodes }] of ordered.entries()) {
    const sizes = columnNodes.map(nodeHeight);
    const aligned = column > 0 && ordered[column - 1]?.paired === true;
    const middles = aligned ? alignWithSources(columnNodes, slots, height) : spreadEvenly(sizes, height);
    const tops = separate(middles, sizes, gap, height);
    const x = xs[column] ?? 0;
    for (const [index, node] of columnNodes.entries()) {
      const y = tops[index] ?? 0;
      const last = (team: string) => slots.get(team)?.at(-1)?.y;
      // In the order of the previous column; teams without one stay in place.
      const teams = [...node.teams].sort((one, other) => (last(one) ?? 0) - (last(other) ?? 0));
      nodes.push({ ...node, teams, column, x, y, height: nodeHeight(node) });
      for (const [slot, team] of teams.entries()) {
        const points = slots.get(team) ?? [];
        points.push({ column, x, y: y + (slot + 0.5) * thickness });
        slots.set(team, points);
      }
    }
  }
  return { height, xs, nodes, paths: [...slots].map(([team, points]) => ({ team, points })) };
}

/** The middles of nodes that are spread over a height with equal distances. */
function spreadEvenly(sizes: readonly number[], height: number): number[] {
  const space = (height - sum(sizes)) / sizes.length;
  let top = space / 2;
  return sizes.map((size) => {
    const middle = top + size / 2;
    top += size + space;
    return middle;
  });
}

/** The middles of nodes at the mean height of their teams in the previous column. */
function alignWithSources(
  nodes: readonly Node[],
  slots: ReadonlyMap<string, readonly { readonly y: number }[]>,
  height: number,
): number[] {
  return nodes.map(({ teams }) => {
    const from = teams.flatMap((team) => slots.get(team)?.at(-1)?.y ?? []);
    return from.length === 0 ? height / 2 : sum(from) / from.length;
  });
}

/** The tops of nodes: as close to the given middles as possible, without overlap and within the height. */
function separate(
  middles: readonly number[],
  sizes: readonly number[],
  gap: number,
  height: number,
): number[] {
  let minTop = 0;
  const tops = middles.map((middle, index) => {
    const size = sizes[index] ?? 0;
    const top = Math.max(minTop, middle - size / 2);
    minTop = top + size + gap;
    return top;
  });
  let maxBottom = height;
  for (let index = tops.length - 1; index >= 0; index -= 1) {
    const size = sizes[index] ?? 0;
    tops[index] = Math.min(tops[index] ?? 0, maxBottom - size);
    maxBottom = (tops[index] ?? 0) - gap;
  }
  return tops;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
