import { type ConstDirectiveNode, type GraphQLSchema, Kind, parse, print, printSchema, visit } from 'graphql';
import { entityKeys } from './entity-keys.js';

// The first version of Federation 2 has all that is used here, so that every gateway can compose it.
const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@shareable"])';

/** Prints a schema as the SDL of a subgraph: with the keys of its entities, and with shareable pages. */
export function printSubgraph(schema: GraphQLSchema): string {
  const document = visit(parse(printSchema(schema), { noLocation: true }), {
    ObjectTypeDefinition: (node) => ({ ...node, directives: directivesOf(node.name.value) }),
  });
  return `${link}\n\n${print(document)}\n`;
}

function directivesOf(typeName: string): readonly ConstDirectiveNode[] {
  const keys = (entityKeys.get(typeName) ?? []).map(({ selection }) => `@key(fields: "${selection}")`);
  // Those of Relay: another subgraph has `PageInfo` too, and may have pages of the same nodes.
  const shareable = /^PageInfo$|(?:Connection|Edge)$/.test(typeName) ? '@shareable' : '';
  const [definition] = parse(`type ${typeName} ${keys.join(' ')} ${shareable}`, {
    noLocation: true,
  }).definitions;
  return definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.directives ?? []) : [];
}
