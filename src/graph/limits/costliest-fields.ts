import { getArgumentValues } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldCost, hasSizeArgument } from './field-cost.js';

/** A field of a query with its cost, summed over all its positions in the answer. */
export interface CostlyField {
  readonly node: FieldNode;
  readonly points: number;
  /** How many times the selection below the field counts, for one parent. */
  readonly multiplier: number;
  /** Whether the client can set the multiplier. */
  readonly sized: boolean;
}

/** The cost of a selection, and its costliest field. */
interface SelectionCost {
  readonly points: number;
  readonly costliest: (CostlyField & { readonly below: SelectionCost }) | undefined;
}

const noCost: SelectionCost = { points: 0, costliest: undefined };

/**
 * The fields from the root to the largest part of a query's cost. Each has more than half of the whole cost, except
 * that the first may have less. The operation is the first definition of the document.
 */
export function costliestFields(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): readonly CostlyField[] {
  const [operation] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const root = schema.getRootType(operation.operation);
  const whole = selectionCosts(schema, fragments, variables)(operation.selectionSet, root);
  const path: CostlyField[] = [];
  let parents = 1;
  for (let { costliest } = whole; costliest !== undefined; { costliest } = costliest.below) {
    const points = costliest.points * parents;
    if (path.length > 0 && points <= whole.points / 2) break;
    path.push({ ...costliest, points });
    parents *= costliest.multiplier;
  }
  return path;
}

/** Computes the cost of each selection once, for fragments can double what they spread many times over. */
function selectionCosts(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
) {
  type ParentType = GraphQLNamedType | null | undefined;
  const cache = new Map<SelectionSetNode, SelectionCost>();
  const costOfField = (node: FieldNode, type: ParentType): SelectionCost => {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (field === undefined)
      return { points: 1, costliest: { node, points: 1, multiplier: 1, sized: false, below: noCost } };
    const cost = fieldCost(getArgumentValues(field, node, { ...variables }), null, field);
    const below = node.selectionSet ? costOf(node.selectionSet, getNamedType(field.type)) : noCost;
    const points = cost.field + below.points * cost.multiplier;
    const { multiplier } = cost;
    return { points, costliest: { node, points, multiplier, sized: hasSizeArgument(field.args), below } };
  };
  const costOfNode = (node: SelectionNode, type: ParentType): SelectionCost => {
    if (node.kind === Kind.FIELD) return costOfField(node, type);
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    if (fragment === undefined) return noCost;
    const condition = fragment.typeCondition?.name.value;
    return costOf(fragment.selectionSet, condition === undefined ? type : schema.getType(condition));
  };
  const costOf = (selection: SelectionSetNode, type: ParentType): SelectionCost => {
    const cached = cache.get(selection);
    if (cached !== undefined) return cached;
    const costs = selection.selections.map((node) => costOfNode(node, type));
    const points = costs.reduce((sum, cost) => sum + cost.points, 0);
    const [first, ...others] = costs.flatMap(({ costliest }) => costliest ?? []);
    const costliest = others.reduce((max, field) => (field.points > (max?.points ?? 0) ? field : max), first);
    cache.set(selection, { points, costliest });
    return { points, costliest };
  };
  return costOf;
}
