import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { clientError } from '../errors.js';
import { type ShapeLimit, shapeLimits } from './shape-limits.js';

/** The count that exceeds a limit, and the first node that exceeds it. */
interface Excess {
  readonly count: number;
  readonly node: ASTNode | undefined;
}

/**
 * Returns an error with its location for each limit that the shape of a query exceeds.
 *
 * It runs before validation, which can take quadratic time, and visits each part of the document once. The document
 * may be invalid, with fragments that spread each other.
 */
export function shapeErrors(document: DocumentNode): GraphQLError[] {
  const excesses = new Map<ShapeLimit, Excess>();
  const check = (limit: ShapeLimit, count: number, node: ASTNode) => {
    const excess = excesses.get(limit);
    if (count <= shapeLimits[limit] || count <= (excess?.count ?? 0)) return;
    excesses.set(limit, { count, node: excess?.node ?? node });
  };
  const fragments = fragmentsOf(document);
  const depth = depths(fragments);
  const counts = { definitions: 0, aliases: 0, directives: 0, introspections: 0 };
  for (const definition of document.definitions) check('definitions', ++counts.definitions, definition);
  visit(document, {
    Directive: (node, index) => {
      check('directives', ++counts.directives, node);
      check('directivesInOnePlace', Number(index) + 1, node);
    },
    OperationDefinition: ({ selectionSet }) => {
      check('depth', depth(selectionSet), selectionSet);
      check('rootFields', new Set(responseKeys(selectionSet.selections, fragments)).size, selectionSet);
    },
    Field: (node) => {
      if (node.alias !== undefined) check('aliases', ++counts.aliases, node);
      if (/^__(?:schema|type)$/.test(node.name.value)) check('introspections', ++counts.introspections, node);
    },
    SelectionSet: (node, _key, parent) => {
      // The selections of an inline fragment count with those around it.
      if (parent !== undefined && 'kind' in parent && parent.kind === Kind.INLINE_FRAGMENT) return;
      const times = new Map<string, number>();
      for (const key of responseKeys(node.selections)) {
        times.set(key, (times.get(key) ?? 0) + 1);
        check('repetitions', times.get(key) ?? 0, node);
      }
    },
  });
  return [...excesses].map(([limit, excess]) => limitError(limit, excess));
}

/** The error for a list in a variable that is longer, or a value that is deeper, than any argument takes, before coercion. */
export function variablesError(variables: Readonly<Record<string, unknown>>): GraphQLError | null {
  let values: unknown[] = Object.values(variables);
  for (let depth = 1; values.length > 0; depth += 1) {
    const list = values.find((value) => Array.isArray(value) && value.length > shapeLimits.items);
    if (Array.isArray(list)) return limitError('items', { count: list.length, node: undefined });
    values = values.filter((value) => typeof value === 'object' && value !== null).flatMap(Object.values);
    if (values.length > 0 && depth > shapeLimits.valueDepth)
      return limitError('valueDepth', { count: depth, node: undefined });
  }
  return null;
}

/** The error for a query with too many tokens, which are not counted beyond the limit. */
export function tooManyTokensError(): GraphQLError {
  const most = shapeLimits.tokens;
  return clientError(
    'QUERY_LIMIT',
    `A query may have at most ${most} ${limitNames.tokens}; this one has more. Split the query.`,
    { limit: 'tokens', most },
  );
}

const limitNames: Readonly<Record<ShapeLimit, string>> = {
  tokens: 'tokens',
  items: 'items in a list of a variable',
  valueDepth: 'levels of a value in a variable',
  definitions: 'operations and fragments',
  depth: 'levels of fields',
  aliases: 'aliases',
  rootFields: 'root fields',
  introspections: 'introspection fields',
  repetitions: 'repetitions of a field in one selection',
  directives: 'directives',
  directivesInOnePlace: 'directives on one field or fragment',
};

function limitError(limit: ShapeLimit, { count, node }: Excess): GraphQLError {
  const most = shapeLimits[limit];
  return clientError(
    'QUERY_LIMIT',
    `A query may have at most ${most} ${limitNames[limit]}; this one has ${count}. Split the query.`,
    { limit, most, found: count },
    node,
  );
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function fragmentsOf({ definitions }: DocumentNode): Fragments {
  return new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
}

/** The response keys of a selection; each named fragment is expanded once, where `fragments` are given. */
function responseKeys(
  selections: readonly SelectionNode[],
  fragments?: Fragments,
  found: string[] = [],
  spread = new Set<string>(),
): readonly string[] {
  for (const node of selections) {
    if (node.kind === Kind.FIELD) found.push(node.alias?.value ?? node.name.value);
    else if (node.kind === Kind.INLINE_FRAGMENT)
      responseKeys(node.selectionSet.selections, fragments, found, spread);
    else if (fragments === undefined) found.push(`...${node.name.value}`);
    else if (!spread.has(node.name.value)) {
      spread.add(node.name.value);
      responseKeys(fragments.get(node.name.value)?.selectionSet.selections ?? [], fragments, found, spread);
    }
  }
  return found;
}

/** Computes the levels of fields of a selection, those of fragments where they are spread. */
function depths(fragments: Fragments): (selectionSet: SelectionSetNode) => number {
  const depthByFragment = new Map<string, number>();
  const depth = ({ selections }: SelectionSetNode): number =>
    selections.reduce((max, node) => Math.max(max, depthOf(node)), 0);
  const depthOf = (node: SelectionNode): number => {
    if (node.kind === Kind.FIELD) return 1 + (node.selectionSet ? depth(node.selectionSet) : 0);
    if (node.kind === Kind.INLINE_FRAGMENT) return depth(node.selectionSet);
    const { value: name } = node.name;
    const cached = depthByFragment.get(name);
    if (cached !== undefined) return cached;
    depthByFragment.set(name, 0); // for a fragment that spreads itself, which validation reports
    const fragment = fragments.get(name);
    const levels = fragment === undefined ? 0 : depth(fragment.selectionSet);
    depthByFragment.set(name, levels);
    return levels;
  };
  return depth;
}
