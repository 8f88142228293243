import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Lookup, lookupOf } from './lookup.js';

/** A field that looks something up. */
interface LookupField {
  readonly lookup: Lookup;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

/** The fields of a selection that look something up, or have such fields below them, by the keys of the response. */
export type Lookups = ReadonlyMap<string, { readonly own: LookupField | null; readonly below: Lookups }>;

/** A field of a response that looked something up in vain. */
export interface NullLookup extends LookupField {
  readonly path: readonly (string | number)[];
}

/** The fields of an operation that look something up. */
export function lookupsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
): Lookups {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  const typeName = schema.getRootType(operation)?.name ?? '';
  return lookupsIn([{ typeName, selectionSet }], (selections) =>
    selectedFields(schema, fragments, selections),
  );
}

/** The lookups of a response that are null, in the order of the query. */
export function* nullLookups(
  lookups: Lookups,
  data: unknown,
  path: readonly (string | number)[] = [],
): Generator<NullLookup> {
  if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) yield* nullLookups(lookups, item, [...path, index]);
  } else if (typeof data === 'object' && data !== null) {
    for (const [key, { own, below }] of lookups) {
      const value = (data as Readonly<Record<string, unknown>>)[key];
      if (value === null && own !== null) yield { ...own, path: [...path, key] };
      else if (below.size > 0) yield* nullLookups(below, value, [...path, key]);
    }
  }
}

interface Selection {
  readonly typeName: string;
  readonly selectionSet: SelectionSetNode;
}

interface SelectedField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

type SelectFields = (selections: readonly Selection[]) => ReadonlyMap<string, readonly SelectedField[]>;

function lookupsIn(selections: readonly Selection[], select: SelectFields): Lookups {
  const lookups = new Map<string, { own: LookupField | null; below: Lookups }>();
  for (const [key, selected] of select(selections)) {
    const below = lookupsIn(
      selected.flatMap(({ field, node: { selectionSet } }) =>
        selectionSet === undefined ? [] : [{ typeName: getNamedType(field.type).name, selectionSet }],
      ),
      select,
    );
    const [own = null] = selected.flatMap(({ field, node }) => {
      const lookup = lookupOf(field);
      return lookup === null ? [] : [{ lookup, field, node }];
    });
    if (own !== null || below.size > 0) lookups.set(key, { own, below });
  }
  return lookups;
}

/** The fields of selections by their keys; fragments are expanded for the type that they name. */
function selectedFields(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  selections: readonly Selection[],
): ReadonlyMap<string, readonly SelectedField[]> {
  const found = new Map<string, SelectedField[]>();
  const seen = new Map<SelectionSetNode, Set<string>>();
  const collect = (typeName: string, selectionSet: SelectionSetNode) => {
    const typeNames = seen.get(selectionSet) ?? new Set();
    seen.set(selectionSet, typeNames);
    if (typeNames.has(typeName)) return;
    typeNames.add(typeName);
    const type = schema.getType(typeName);
    for (const node of selectionSet.selections) {
      if (node.kind === Kind.FIELD) {
        const field =
          isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
        const key = (node.alias ?? node.name).value;
        if (field !== undefined) found.set(key, [...(found.get(key) ?? []), { field, node }]);
      } else if (node.kind === Kind.INLINE_FRAGMENT)
        collect(node.typeCondition?.name.value ?? typeName, node.selectionSet);
      else {
        const fragment = fragments.get(node.name.value);
        if (fragment !== undefined) collect(fragment.typeCondition.name.value, fragment.selectionSet);
      }
    }
  };
  for (const { typeName, selectionSet } of selections) collect(typeName, selectionSet);
  return found;
}
