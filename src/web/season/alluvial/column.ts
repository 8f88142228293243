/** A column of the diagram: the teams that reached one station of the season. */
export interface Column {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly Node[];
  /** Whether its nodes are ties; each lies between the two ties that its teams come from. */
  readonly paired: boolean;
}

/** The teams, by key, that are together at a station. */
export interface Node {
  readonly key: string;
  readonly name: string;
  readonly teams: readonly string[];
}
