import {
  type ASTNode,
  type DocumentNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';

/** Coerced. */
type Variables = Readonly<Record<string, unknown>>;

/** A document of one of its operations, first, and the fragments, without what they skip when it is asked so. */
export function withoutSkippedFields(
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): DocumentNode {
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const asked: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  const unlessSkipped = (node: ASTNode) => (skips(node, variables) ? null : undefined);
  return visit(asked, {
    Field: unlessSkipped,
    FragmentSpread: unlessSkipped,
    InlineFragment: unlessSkipped,
  });
}

function skips(node: ASTNode, variables: Variables): boolean {
  if (!('directives' in node) || node.directives === undefined || node.directives.length === 0) return false;
  const values = (directive: typeof GraphQLSkipDirective) => getDirectiveValues(directive, node, variables);
  return values(GraphQLSkipDirective)?.if === true || values(GraphQLIncludeDirective)?.if === false;
}
