import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { schema } from '../../../src/graph/schema.js';

/** Names of the season of 2013 and unknown ones, for arguments that are texts. */
const names = [
  ...[
    'copa-peru-2013',
    'Copa Perú',
    'regional',
    'National Stage',
    'region-i',
    'group-a',
    'Group B',
    'Moquegua',
  ],
  ...['San Simón', 'union huaral', 'aipsa', 'Deportivo Municipal', 'san', 'Nobody'],
];

/** Any question that begins with a field of the root, as a client might write it: aliases, fragments and all. */
export function randomQuery(root: string): fc.Arbitrary<string> {
  const [name = ''] = root.split('(');
  const field = schema.getQueryType()?.getFields()[name];
  const type = getNamedType(field?.type);
  if (field === undefined || !isObjectType(type))
    throw new Error(`${root} is no field that tells of one type.`);
  const begun = root.includes('(') ? fc.constant(root) : randomArguments(field).map((args) => name + args);
  return fc.tuple(begun, randomSelection(type, 4)).map(([field, selected]) => `{ ${field} ${selected} }`);
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
    .tuple(randomArguments(field), randomSelection(type, depth), fc.boolean())
    .map(
      ([args, selected, alias]) => `${alias ? `the_${field.name}: ` : ''}${field.name}${args} ${selected}`,
    );
}

/** None of the arguments of a field, or up to two. */
function randomArguments({ args }: GraphQLField<unknown, unknown>): fc.Arbitrary<string> {
  const optional = args.filter(({ name }) => !['after', 'before', 'without'].includes(name));
  const some = fc.shuffledSubarray(optional, { maxLength: Math.min(2, optional.length) });
  return fc
    .oneof(fc.constant([]), some)
    .chain((chosen) => fc.tuple(...chosen.map((argument) => randomArgument(argument, 2))))
    .map((values) => (values.length === 0 ? '' : `(${values.join(', ')})`));
}

function randomArgument({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>, depth: number) {
  return randomValue(type, depth).map((value) => `${name}: ${value}`);
}

function randomValue(type: GraphQLInputType, depth: number): fc.Arbitrary<string> {
  if (isNonNullType(type)) return randomValue(type.ofType, depth);
  if (isListType(type))
    return fc
      .array(randomValue(type.ofType, depth - 1), { maxLength: 2 })
      .map((all) => `[${all.join(', ')}]`);
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 0 || isLeafType(getNamedType(field.type)),
    );
    return fc
      .shuffledSubarray(fields, { maxLength: Math.min(3, fields.length) })
      .chain((chosen) => fc.tuple(...chosen.map((field) => randomArgument(field, depth - 1))))
      .map((values) => `{ ${values.join(', ')} }`);
  }
  switch (type.name) {
    case 'Int':
      return fc.integer({ min: 0, max: 4 }).map(String);
    case 'Boolean':
      return fc.boolean().map(String);
    case 'Date':
      return fc.constantFrom('"2013-09-01"', '"2010-05-05"', '"2013-12-31"');
    default:
      return fc.constantFrom(...names).map((name) => JSON.stringify(name));
  }
}
