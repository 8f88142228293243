/** A station on the way of teams: everybody who came as far is in one of its nodes. */
export interface Column {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly Node[];
  /** Whether its nodes are ties, which lie between those that they follow from. */
  readonly paired: boolean;
}

/** Teams that are together at a station, by their keys. */
export interface Node {
  readonly key: string;
  readonly name: string;
  readonly teams: readonly string[];
}

/**
 * The columns with their nodes in the order in which bands cross least: ties as the bracket has them, of two that
 * lead to the same one first that whose teams come from further up; the first column as the second one is; all others
 * as they are given.
 */
export function orderNodes(columns: readonly Column[]): Column[] {
  const ordered = [...columns];
  const begin = columns.findIndex(({ paired }) => paired);
  const source = begin > 0 ? nodeIndexes(columns[begin - 1]?.nodes ?? []) : new Map<string, number>();
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

/** Teams in the order of where they go next. */
function orderTeams(node: Node, next: ReadonlyMap<string, number>): Node {
  const place = (team: string) => next.get(team) ?? Number.POSITIVE_INFINITY;
  return { ...node, teams: [...node.teams].sort((one, other) => compare(place(one), place(other))) };
}

/** The number of the node in which each team is. */
function nodeIndexes(nodes: readonly Node[]): Map<string, number> {
  return new Map(nodes.flatMap(({ teams }, index) => teams.map((team) => [team, index] as const)));
}

/** Nodes by the mean place of their teams, by the first places that tell them apart; those without one last. */
function sortNodes(nodes: readonly Node[], by: readonly ReadonlyMap<string, number>[]): Node[] {
  const keys = new Map(nodes.map((node) => [node, by.map((places) => mean(node, places))]));
  return [...nodes].sort((one, other) => {
    const [first = [], second = []] = [keys.get(one), keys.get(other)];
    const index = first.findIndex((key, place) => key !== second[place]);
    return index === -1 ? 0 : compare(first[index] ?? 0, second[index] ?? 0);
  });
}

function mean({ teams }: Node, places: ReadonlyMap<string, number>): number {
  const known = teams.flatMap((team) => places.get(team) ?? []);
  return known.length === 0
    ? Number.POSITIVE_INFINITY
    : known.reduce((total, place) => total + place, 0) / known.length;
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
