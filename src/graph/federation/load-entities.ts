import { queryFromInfo } from '@pothos/plugin-prisma';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { findRows, type NodeModel, type Row } from '../find-rows.js';
import { type KeyValues, keyText, selectKey, whereKey } from './key-query.js';
import { type EntityReference, readRepresentation } from './representation.js';

/** A loaded node; the union knows its type by `__typename`. */
type Entity = Row & { readonly __typename: NodeModel };

/**
 * Loads the nodes that representations refer to, in that order, with what the client selects of them: null for an
 * unknown node, an error for a malformed representation. One statement loads all nodes of a type. Throws BAD_USER_INPUT
 * where the selection has an unusable argument.
 */
export function loadEntities(
  representations: readonly unknown[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Entity | null>[] {
  const references = representations.map(toReference);
  const referencesByType = new Map<NodeModel, EntityReference[]>();
  for (const reference of references) {
    if (reference instanceof GraphQLError) continue;
    const ofType = referencesByType.get(reference.typeName) ?? [];
    referencesByType.set(reference.typeName, ofType);
    ofType.push(reference);
  }
  const entitiesByType = new Map(
    [...referencesByType].map(([typeName, ofType]) => [typeName, loadType(typeName, ofType, context, info)]),
  );
  return references.map(async (reference) => {
    if (reference instanceof GraphQLError) throw reference;
    const entities = await entitiesByType.get(reference.typeName);
    return entities?.get(keyText(reference.key, reference.values)) ?? null;
  });
}

function toReference(representation: unknown): EntityReference | GraphQLError {
  try {
    return readRepresentation(representation);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** The nodes of a type that references mean, by the text of each key that a reference has. */
function loadType(
  typeName: NodeModel,
  references: readonly EntityReference[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ReadonlyMap<string, Entity>> {
  const keys = [...new Set(references.map(({ key }) => key))];
  const select = Object.assign({ id: true }, ...keys.map(({ fields }) => selectKey(fields)));
  const query = queryFromInfo({ context, info, typeName, select });
  const conditions = keys.map((key) => {
    const withKey = references.filter((reference) => reference.key === key);
    return whereKey(
      key.fields,
      withKey.map(({ values }) => values),
    );
  });
  const findEntities = async () => {
    const rows = await findRows(typeName, { ...query, where: { OR: conditions } }, context);
    const entities = rows.map((row) => Object.assign(row, { __typename: typeName }));
    return new Map(
      entities.flatMap(
        (entity) => keys.map((key) => [keyText(key, entity as unknown as KeyValues), entity] as const), // the query selects the key
      ),
    );
  };
  return findEntities();
}
