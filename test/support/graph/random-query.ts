import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { schema } from '../../../src/graph/schema.js';

/** Any question that begins with a field of the root, as a client might write it: aliases, fragments and all. */
export function randomQuery(root: string): fc.Arbitrary<string> {
  const type = getNamedType(schema.getQueryType()?.getFields()[root.replace(/\(.*/, '')]?.type);
  if (!isObjectType(type)) throw new Error(`${root} is no field that tells of one type.`);
  return randomSelection(type, 4).map((selected) => `{ ${root} ${selected} }`);
}

/** What is selected of a type, down to a depth. */
function randomSelection(type: GraphQLObjectType, depth: number): fc.Arbitrary<string> {
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
  const branches = fields.filter((field) => isObjectType(getNamedType(field.type)));
  const some = fc.tuple(
    fc.shuffledSubarray(['__typename', ...leaves.map(({ name }) => name)], {
      minLength: 1,
      maxLength: Math.min(4, leaves.length + 1),
    }),
    depth === 0 || branches.length === 0
      ? fc.constant([])
      : fc
          .shuffledSubarray(branches, { maxLength: Math.min(3, branches.length) })
          .chain((chosen) => fc.tuple(...chosen.map((field) => randomBranch(field, depth - 1)))),
    fc.constantFrom('', 'alias', 'fragment', 'twice'),
  );
  return some.map(([plain, nested, how]) => {
    const all = [...plain.map((name) => (how === 'alias' ? `its_${name}: ${name}` : name)), ...nested];
    if (how === 'fragment') return `{ ... on ${type.name} { ${all.join(' ')} } ${plain[0]} }`;
    return `{ ${all.join(' ')} ${how === 'twice' ? nested.join(' ') : ''} }`;
  });
}

function randomBranch(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<string> {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) throw new Error(`${field.name} was chosen for being an object.`);
  return fc
    .tuple(randomSelection(type, depth), fc.boolean())
    .map(([selected, alias]) => `${alias ? `the_${field.name}: ` : ''}${field.name} ${selected}`);
}
