import type { Column, Node } from './column.js';

/**
 * Orders the nodes of columns so that few bands cross. Ties stand in the order of the bracket, and of two that lead to
 * the same tie, the one whose teams come from further up is first. The first column follows the order of the second;
 * all others stay as given.
 */
export function orderNodes(columns: readonly Column[]): Column[] {
  const ordered = [...columns];
  const firstPaired = columns.findIndex(({ paired }) => paired);
  const source =
    firstPaired > 0 ? nodeIndexes(columns[firstPaired - 1]?.nodes ?? []) : new Map<string, number>();
  for (let index = ordered.length - 1; index >= 0; index -= 1) {
    const column = ordered[index];
    if (column === undefined) continue;
    const next = nodeIndexes(ordered[index + 1]?.nodes ?? []);
    if (column.paired) ordered[index] = { ...column, nodes: sortNodes(column.nodes, [next, source]) };
    else if (index === 0 && ordered[1]?.paired === false) {
      ordered[0] = { ...column, nodes: column.nodes.map((node) => orderTeams(node, next)) };
      ordered[0] = { ...column, nodes: sortNodes(ordered[0].nodes, [next]) };
    }
  }
  return ordered;
}

/** A node with its teams in the order of their next nodes. */
function orderTeams(node: Node, next: ReadonlyMap<string, number>): Node {
  const position = (team: string) => next.get(team) ?? Number.POSITIVE_INFINITY;
  return { ...node, teams: [...node.teams].sort((one, other) => compare(position(one), position(other))) };
}

/** The index of each team’s node. */
function nodeIndexes(nodes: readonly Node[]): Map<string, number> {
  return new Map(nodes.flatMap(({ teams }, index) => teams.map((team) => [team, index] as const)));
}

/** Sorts nodes by the mean position of their teams, in the first of the orders in which two differ; unknown ones last. */
function sortNodes(nodes: readonly Node[], by: readonly ReadonlyMap<string, number>[]): Node[] {
  const keys = new Map(nodes.map((node) => [node, by.map((positions) => mean(node, positions))]));
  return [...nodes].sort((one, other) => {
    const [first = [], second = []] = [keys.get(one), keys.get(other)];
    const index = first.findIndex((key, order) => key !== second[order]);
    return index === -1 ? 0 : compare(first[index] ?? 0, second[index] ?? 0);
  });
}

function mean({ teams }: Node, positions: ReadonlyMap<string, number>): number {
  const known = teams.flatMap((team) => positions.get(team) ?? []);
  return known.length === 0
    ? Number.POSITIVE_INFINITY
    : known.reduce((total, position) => total + position, 0) / known.length;
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
