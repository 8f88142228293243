import { type ASTVisitor, GraphQLError, getNamedType, type ValidationContext } from 'graphql';

/** Rejects the field that gives a gateway the SDL of a subgraph: it shows as much as introspection does. */
export function noServiceRule(context: ValidationContext): ASTVisitor {
  return {
    Field: (node) => {
      if (getNamedType(context.getType())?.name !== '_Service') return;
      context.reportError(
        new GraphQLError(`\`${node.name.value}\` is switched off together with introspection.`, {
          nodes: node,
        }),
      );
    },
  };
}
