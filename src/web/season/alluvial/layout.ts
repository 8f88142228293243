import { type Column, type Node, orderNodes } from './order.js';

/** How large it is to be, in units of the drawing. */
export interface Measure {
  readonly width: number;
  /** Room for names before the first column and after the last. */
  readonly margin: { readonly left: number; readonly right: number };
  /** Of a team's band. */
  readonly thickness: number;
  /** The least distance between two nodes. */
  readonly gap: number;
  /** How wide a node is. */
  readonly bar: number;
}

/** A node where it lies. */
export interface PlacedNode extends Node {
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A team's way: the middle of its band at each node that it passes. */
export interface TeamPath {
  readonly team: string;
  readonly points: readonly { readonly column: number; readonly x: number; readonly y: number }[];
}

/** The whole picture. */
export interface Layout {
  readonly height: number;
  /** Where each column begins. */
  readonly xs: readonly number[];
  readonly nodes: readonly PlacedNode[];
  readonly paths: readonly TeamPath[];
}

/** Lays out columns of teams, so that bands cross as little as the order of the columns lets them. */
export function layout(columns: readonly Column[], measure: Measure): Layout {
  const { width, margin, thickness, gap, bar } = measure;
  const ordered = orderNodes(columns);
  const tall = (node: Node) => node.teams.length * thickness;
  const heights = ordered.map(({ nodes }) => sum(nodes.map(tall)) + gap * Math.max(0, nodes.length - 1));
  const height = Math.max(...heights, 0);
  const step = (width - margin.left - margin.right - bar) / Math.max(1, ordered.length - 1);
  const xs = ordered.map((_, index) => margin.left + index * step);

  const nodes: PlacedNode[] = [];
  const slots = new Map<string, { column: number; x: number; y: number }[]>();
  for (const [column, { nodes: here }] of ordered.entries()) {
    const sizes = here.map(tall);
    const follows = column > 0 && ordered[column - 1]?.paired === true;
    const middles = follows ? alignWithSources(here, slots, height) : spreadEvenly(sizes, height);
    const tops = separate(middles, sizes, gap, height);
    const x = xs[column] ?? 0;
    for (const [index, node] of here.entries()) {
      const y = tops[index] ?? 0;
      const last = (team: string) => slots.get(team)?.at(-1)?.y;
      // As they come in; those that begin here stay as they are.
      const teams = [...node.teams].sort((one, other) => (last(one) ?? 0) - (last(other) ?? 0));
      nodes.push({ ...node, teams, column, x, y, height: tall(node) });
      for (const [place, team] of teams.entries()) {
        const way = slots.get(team) ?? [];
        way.push({ column, x, y: y + (place + 0.5) * thickness });
        slots.set(team, way);
      }
    }
  }
  return { height, xs, nodes, paths: [...slots].map(([team, points]) => ({ team, points })) };
}

/** The middles of nodes that share a height, with the same room between any two. */
function spreadEvenly(sizes: readonly number[], height: number): number[] {
  const room = (height - sum(sizes)) / sizes.length;
  let top = room / 2;
  return sizes.map((size) => {
    const middle = top + size / 2;
    top += size + room;
    return middle;
  });
}

/** The middles of nodes that lie where their teams come from. */
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

/** The tops of nodes as near to their middles as can be without touching one another or the edge. */
function separate(
  middles: readonly number[],
  sizes: readonly number[],
  gap: number,
  height: number,
): number[] {
  let least = 0;
  const tops = middles.map((middle, index) => {
    const size = sizes[index] ?? 0;
    const top = Math.max(least, middle - size / 2);
    least = top + size + gap;
    return top;
  });
  let most = height;
  for (let index = tops.length - 1; index >= 0; index -= 1) {
    const size = sizes[index] ?? 0;
    tops[index] = Math.min(tops[index] ?? 0, most - size);
    most = (tops[index] ?? 0) - gap;
  }
  return tops;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
