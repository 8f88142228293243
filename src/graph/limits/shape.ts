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

/** The most that a query has of something, and where that becomes too much, if it does. */
interface Excess {
  readonly count: number;
  readonly node: ASTNode | undefined;
}

/**
 * What of a query is more than a query may be: an error each, with its place.
 *
 * It looks at each part of the text once. To validate it can take the square of that, so that this comes first; what
 * it is given may be no valid query, fragments in a circle included.
 */
export function shapeErrors(document: DocumentNode): GraphQLError[] {
  const found = new Map<ShapeLimit, Excess>();
  const seen = (what: ShapeLimit, count: number, node: ASTNode) => {
    const before = found.get(what);
    if (count <= shapeLimits[what] || count <= (before?.count ?? 0)) return;
    found.set(what, { count, node: before?.node ?? node });
  };
  const fragments = fragmentsOf(document);
  const depth = depths(fragments);
  const counts = { definitions: 0, aliases: 0, directives: 0, introspections: 0 };
  for (const definition of document.definitions) seen('definitions', ++counts.definitions, definition);
  visit(document, {
    Directive: (node, index) => {
      seen('directives', ++counts.directives, node);
      seen('directivesInOnePlace', Number(index) + 1, node);
    },
    OperationDefinition: ({ selectionSet }) => {
      seen('depth', depth(selectionSet), selectionSet);
      seen('rootFields', new Set(responseKeys(selectionSet.selections, fragments)).size, selectionSet);
    },
    Field: (node) => {
      if (node.alias !== undefined) seen('aliases', ++counts.aliases, node);
      if (/^__(?:schema|type)$/.test(node.name.value)) seen('introspections', ++counts.introspections, node);
    },
    SelectionSet: (node, _key, parent) => {
      // What is in fragments without a name is selected with what is around them.
      if (parent !== undefined && 'kind' in parent && parent.kind === Kind.INLINE_FRAGMENT) return;
      const times = new Map<string, number>();
      for (const key of responseKeys(node.selections)) {
        times.set(key, (times.get(key) ?? 0) + 1);
        seen('repetitions', times.get(key) ?? 0, node);
      }
    },
  });
  return [...found].map(([what, most]) => limitError(what, most));
}

/** What of the variables of a query is longer than any argument takes, before all of it is looked at; null if none is. */
export function tooManyItemsError(variables: Readonly<Record<string, unknown>>): GraphQLError | null {
  for (const value of Object.values(variables))
    if (Array.isArray(value) && value.length > shapeLimits.items)
      return limitError('items', { count: value.length, node: undefined });
  return null;
}

/** The error for a query whose text is longer than one may be: nobody has counted how long. */
export function tooManyTokensError(): GraphQLError {
  const most = shapeLimits.tokens;
  return clientError(
    'QUERY_LIMIT',
    `A query has at most ${most} ${limitNames.tokens}, and this one has more.`,
    {
      limit: 'tokens',
      most,
    },
  );
}

const limitNames: Readonly<Record<ShapeLimit, string>> = {
  tokens: 'words and signs',
  items: 'items of a list in a variable',
  definitions: 'operations and fragments',
  depth: 'levels of fields',
  aliases: 'aliases',
  rootFields: 'fields of the root',
  introspections: 'questions about the schema',
  repetitions: 'times the same field in one selection',
  directives: 'directives',
  directivesInOnePlace: 'directives in one place',
};

function limitError(what: ShapeLimit, { count, node }: Excess): GraphQLError {
  const most = shapeLimits[what];
  return clientError(
    'QUERY_LIMIT',
    `A query has at most ${most} ${limitNames[what]}, and this one has ${count}.`,
    { limit: what, most, found: count },
    node,
  );
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function fragmentsOf({ definitions }: DocumentNode): Fragments {
  return new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
}

/** The keys that a selection has in an answer; those of fragments with a name where these are given, each one once. */
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

/** How many levels of fields a selection has, those of fragments counted where they are spread. */
function depths(fragments: Fragments): (selectionSet: SelectionSetNode) => number {
  const known = new Map<string, number>();
  const depth = ({ selections }: SelectionSetNode): number =>
    selections.reduce((most, node) => Math.max(most, depthOf(node)), 0);
  const depthOf = (node: SelectionNode): number => {
    if (node.kind === Kind.FIELD) return 1 + (node.selectionSet ? depth(node.selectionSet) : 0);
    if (node.kind === Kind.INLINE_FRAGMENT) return depth(node.selectionSet);
    const { value: name } = node.name;
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, 0); // of one that leads to itself: it is refused as such
    const fragment = fragments.get(name);
    const found = fragment === undefined ? 0 : depth(fragment.selectionSet);
    known.set(name, found);
    return found;
  };
  return depth;
}
