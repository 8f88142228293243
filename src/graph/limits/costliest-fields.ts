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

/** A field of a query, with what it costs in all the places of the answer where it stands. */
export interface CostlyField {
  readonly node: FieldNode;
  readonly points: number;
  /** How often what is selected of it counts, for one of what it belongs to. */
  readonly multiplier: number;
  /** Whether who asks can say how often. */
  readonly sized: boolean;
}

/** What is selected, with the field of it that costs most. */
interface SelectionCost {
  readonly points: number;
  readonly most: (CostlyField & { readonly below: SelectionCost }) | undefined;
}

const nothing: SelectionCost = { points: 0, most: undefined };

/**
 * The fields that lead from the root to where the most of a query's cost is, each with more than half of all that it
 * costs but for the first, which may have less. The operation is the first definition.
 */
export function costliestFields(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): readonly CostlyField[] {
  const [operation] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const root = schema.getRootType(operation.operation);
  const whole = weighing(schema, fragments, variables)(operation.selectionSet, root);
  const path: CostlyField[] = [];
  let times = 1;
  for (let { most } = whole; most !== undefined; { most } = most.below) {
    const points = most.points * times;
    if (path.length > 0 && points <= whole.points / 2) break;
    path.push({ ...most, points });
    times *= most.multiplier;
  }
  return path;
}

/** Weighs selections, each once however often it is spread: fragments can double what they spread many times over. */
function weighing(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
) {
  const known = new Map<SelectionSetNode, SelectionCost>();
  const field = (node: FieldNode, type: GraphQLNamedType | null | undefined): SelectionCost => {
    const of = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (of === undefined) return { points: 1, most: { node, points: 1, ...once } };
    const { field: own, multiplier } = fieldCost(getArgumentValues(of, node, { ...variables }), null, of);
    const below = node.selectionSet ? weigh(node.selectionSet, getNamedType(of.type)) : nothing;
    const points = own + below.points * multiplier;
    return { points, most: { node, points, multiplier, sized: hasSizeArgument(of.args), below } };
  };
  const part = (node: SelectionNode, type: GraphQLNamedType | null | undefined): SelectionCost => {
    if (node.kind === Kind.FIELD) return field(node, type);
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    if (fragment === undefined) return nothing;
    const condition = fragment.typeCondition?.name.value;
    return weigh(fragment.selectionSet, condition === undefined ? type : schema.getType(condition));
  };
  const weigh = (selection: SelectionSetNode, type: GraphQLNamedType | null | undefined): SelectionCost => {
    const before = known.get(selection);
    if (before !== undefined) return before;
    const parts = selection.selections.map((node) => part(node, type));
    const points = parts.reduce((sum, one) => sum + one.points, 0);
    const [first, ...others] = parts.flatMap(({ most }) => most ?? []);
    const most = others.reduce((most, one) => (one.points > (most?.points ?? 0) ? one : most), first);
    known.set(selection, { points, most });
    return { points, most };
  };
  return weigh;
}

const once = { multiplier: 1, sized: false, below: nothing };
