import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { NodeModel } from '../find-rows.js';

/**
 * The keys of each type of nodes, as `@key(fields:)` has them: each one tells a node from all others of its type.
 *
 * A slug is a key by itself where it is unique over all seasons, and with the nodes above it where it is unique within
 * them. That of a department is unique within its competition, which the type does not show.
 */
const fieldsOfKeys = {
  Competition: ['id', 'slug'],
  Season: ['id', 'slug'],
  Stage: ['id', 'slug season { slug }'],
  Region: ['id', 'slug stage { slug season { slug } }'],
  Department: ['id'],
  Group: ['id', 'slug stage { slug season { slug } }'],
  Standing: ['id'],
  Round: ['id', 'slug stage { slug season { slug } }'],
  Tie: ['id', 'slug season { slug }'],
  OpenTie: ['id', 'slug season { slug }'],
  Match: ['id'],
  Goal: ['id'],
  Player: ['id', 'slug'],
  Team: ['id', 'slug'],
  Qualification: ['id'],
  Promotion: ['id'],
  Relegation: ['id'],
  Claim: ['id'],
  Discrepancy: ['id'],
} as const satisfies Readonly<Record<NodeModel, readonly string[]>>;

/** A field of a key, with those below it; a value has none. */
export interface KeyField {
  readonly name: string;
  readonly below: readonly KeyField[];
}

/** A key of an entity. */
export interface EntityKey {
  /** As `@key(fields:)` has it. */
  readonly selection: string;
  readonly fields: readonly KeyField[];
}

/** The keys of each entity, by the name of its type. */
export const entityKeys: ReadonlyMap<string, readonly EntityKey[]> = new Map(
  Object.entries(fieldsOfKeys).map(([name, selections]) => [name, selections.map(toKey)]),
);

/** Whether a type is an entity. */
export function isEntity(typeName: string): typeName is NodeModel {
  return entityKeys.has(typeName);
}

function toKey(selection: string): EntityKey {
  const [operation] = parse(`{ ${selection} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A selection is an operation.');
  return { selection, fields: toFields(operation.selectionSet) };
}

function toFields(selectionSet: SelectionSetNode | undefined): KeyField[] {
  return (selectionSet?.selections ?? []).flatMap((node) =>
    node.kind === Kind.FIELD ? [{ name: node.name.value, below: toFields(node.selectionSet) }] : [],
  );
}
