import type { GraphQLError } from 'graphql';
import { rowNumber } from '../builder.js';
import { clientError, truncate } from '../errors.js';
import type { NodeModel } from '../find-rows.js';
import { type EntityKey, entityKeys, isEntity, type KeyField } from './entity-keys.js';
import type { KeyValues } from './key-query.js';

/** What a representation refers to: the node of a type that has these values in the fields of a key. */
export interface EntityReference {
  readonly typeName: NodeModel;
  readonly key: EntityKey;
  readonly values: KeyValues;
}

/** Reads a representation, by the first of the entity's keys that it has. Throws BAD_USER_INPUT for any other value. */
export function readRepresentation(representation: unknown): EntityReference {
  const typeName = isObject(representation) ? representation.__typename : undefined;
  if (!isObject(representation) || typeof typeName !== 'string')
    throw invalid('it must be an object with a `__typename`');
  if (!isEntity(typeName)) throw invalid(`"${truncate(typeName)}" is not a type with a key`);
  const keys = entityKeys.get(typeName) ?? [];
  for (const key of keys) {
    const values = readValues(key.fields, representation, typeName);
    if (values !== null) return { typeName, key, values };
  }
  const selections = keys.map(({ selection }) => `\`${selection}\``).join(' or ');
  throw invalid(`a ${typeName} needs the fields of a key, as strings: ${selections}`);
}

function invalid(reason: string): GraphQLError {
  return clientError('BAD_USER_INPUT', `Invalid representation: ${reason}.`);
}

/** The values of a key's fields in a representation; null where one is missing. */
function readValues(fields: readonly KeyField[], source: unknown, typeName: NodeModel): KeyValues | null {
  if (!isObject(source)) return null;
  const values: Record<string, string | number | KeyValues> = {};
  for (const { name, below } of fields) {
    const value =
      below.length > 0 ? readValues(below, source[name], typeName) : readValue(name, source[name], typeName);
    if (value === null) return null;
    values[name] = value;
  }
  return values;
}

function readValue(name: string, value: unknown, typeName: NodeModel): string | number | null {
  if (typeof value !== 'string') return null;
  return name === 'id' ? readId(value, typeName) : value;
}

function readId(id: string, typeName: NodeModel): number {
  try {
    return rowNumber(id, typeName);
  } catch {
    throw invalid(`"${truncate(id)}" is not the id of a ${typeName}`);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
