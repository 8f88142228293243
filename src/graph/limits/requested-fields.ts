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

/** The document of one operation, which comes first, and the fragments, without what `@skip` and `@include` leave out. */
export function withoutSkippedFields(
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): DocumentNode {
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const requested: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  const removeSkipped = (node: ASTNode) => (isSkipped(node, variables) ? null : undefined);
  return visit(requested, {
    Field: removeSkipped,
    FragmentSpread: removeSkipped,
    InlineFragment: removeSkipped,
  });
}

function isSkipped(node: ASTNode, variables: Variables): boolean {
  if (!('directives' in node) || node.directives === undefined || node.directives.length === 0) return false;
  const values = (directive: typeof GraphQLSkipDirective) => getDirectiveValues(directive, node, variables);
  return values(GraphQLSkipDirective)?.if === true || values(GraphQLIncludeDirective)?.if === false;
}
