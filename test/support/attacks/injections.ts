import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { schema } from '../../../src/graph/schema.js';
import { type Attack, asked } from './attack.js';

/** What is told to a program as if it were its own: SQL, patterns, templates, paths, and what is no text at all. */
export const payloads: readonly string[] = [
  "' OR '1'='1",
  `'; DROP TABLE "Team"; --`,
  `") UNION SELECT rolpassword FROM pg_authid --`,
  "' || pg_sleep(20) || '",
  '$1',
  '%',
  '_____',
  '\\',
  '(a+)+$',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what an attacker sends
  '${7*7}{{7*7}}<%= 7*7 %>#{7*7}',
  '{"$gt":""}',
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  'a\r\nset-cookie: a=b',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u200b\ufeff',
  '👩‍👩‍👧‍👦'.repeat(200),
  '́'.repeat(5_000),
  'ﷺ'.repeat(5_000),
  'a'.repeat(20_000),
  'VGVhbTox',
  'VGVhbTo5OTk5OTk5OTk5OTk5OTk5',
  'VGVhbTonIE9SIDE9MQ==',
  'VGVhbS5tYXRjaGVzIG9yZGVyIGFzYyAnIE9SICcxJz0nMQ',
  '',
  ' ',
];

/** What a field needs to be gone through, or to have one of its arguments tried. */
const samples: Readonly<Record<string, string>> = {
  'Query.team(name)': '"San Simón"',
  'Query.search(text)': '"huaral"',
  'Query.headToHead(team)': '"San Simón"',
  'Query.headToHead(opponent)': '"AIPSA"',
  'Query.victoryPath(from)': '"San Simón"',
  'Query.victoryPath(to)': '"AIPSA"',
  'Query.node(id)': '"VGVhbTox"',
  'Query.nodes(ids)': '["VGVhbTox"]',
  'Season.stage(slug)': '"regional"',
};

type Field = GraphQLField<unknown, unknown>;

/** An argument that takes a text, or a field of one, and the query that gives a variable to it. */
export interface Place {
  /** `Team.matches(where.season)` */
  readonly name: string;
  readonly query: string;
}

/** Every place of the schema where a client's text goes. */
export function places(): readonly Place[] {
  const paths = pathsToTypes();
  return [...paths].flatMap(([type, path]) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) =>
        texts(argument.type, argument.name).map(({ name, value, variable }) => ({
          name: `${type.name}.${field.name}(${name})`,
          query: `query ($text: ${variable}) { ${path.before} ${called(type, field, { [argument.name]: value })} ${path.after} }`,
        })),
      ),
    ),
  );
}

/** Each text in each place. */
export function injections(): readonly Attack[] {
  return places().flatMap(({ name, query }) =>
    payloads.map((text) => asked(`${text} in ${name}`, query, { text })),
  );
}

interface Path {
  readonly before: string;
  readonly after: string;
}

/** How to come to each type that has fields, by the shortest way. */
function pathsToTypes(): ReadonlyMap<GraphQLObjectType, Path> {
  const root = schema.getQueryType();
  const paths = new Map<GraphQLObjectType, Path>();
  if (root) paths.set(root, { before: '', after: '' });
  for (const [type, { before, after }] of paths) {
    for (const field of Object.values(type.getFields())) {
      const next = getNamedType(field.type);
      if (!isObjectType(next) || paths.has(next)) continue;
      const args = written(type, field, sized(field));
      paths.set(next, { before: `${before} ${field.name}${args} {`, after: `} ${after}` });
    }
  }
  return paths;
}

function sized({ args }: Field): Readonly<Record<string, string>> {
  return args.some(({ name }) => name === 'first') ? { first: '1' } : {};
}

/** A field as it is asked for, with some of its arguments. */
function called(type: GraphQLObjectType, field: Field, given: Readonly<Record<string, string>>): string {
  const named = getNamedType(field.type);
  const selected =
    isObjectType(named) || isInterfaceType(named) || isUnionType(named)
      ? leaves(named as GraphQLObjectType)
      : '';
  const both = 'last' in given || 'before' in given ? {} : sized(field);
  return `${field.name}${written(type, field, { ...both, ...given })} ${selected}`;
}

function leaves(type: GraphQLObjectType): string {
  const fields = isUnionType(type) ? [] : Object.values(type.getFields());
  const nodes = fields.find(({ name }) => name === 'nodes');
  if (nodes) return `{ nodes { id } }`;
  const names = fields.filter(
    (field) => isLeafType(getNullableType(field.type)) || isLeafType(getNamedType(field.type)),
  );
  return `{ __typename ${names.map(({ name }) => name).join(' ')} }`;
}

function written(
  type: GraphQLObjectType,
  { name, args }: Field,
  given: Readonly<Record<string, string>>,
): string {
  const all = args.flatMap((argument) => {
    const value = given[argument.name] ?? needed(type, name, argument);
    return value === undefined ? [] : [`${argument.name}: ${value}`];
  });
  return all.length === 0 ? '' : `(${all.join(', ')})`;
}

function needed(type: GraphQLObjectType, field: string, argument: GraphQLArgument): string | undefined {
  if (!isNonNullType(argument.type)) return undefined;
  return samples[`${type.name}.${field}(${argument.name})`];
}

/** Where texts go in an input: its name within the argument, what is written for it, and the type of its variable. */
function texts(
  type: GraphQLInputType,
  name: string,
): readonly { readonly name: string; readonly value: string; readonly variable: string }[] {
  const nullable = getNullableType(type);
  if (isInputObjectType(nullable))
    return Object.values(nullable.getFields()).flatMap((field) =>
      texts(field.type, `${name}.${field.name}`).map((text) => ({
        ...text,
        value: `{ ${field.name}: ${text.value} }`,
      })),
    );
  if (isListType(nullable)) {
    return texts(nullable.ofType, name).map((text) => ({ ...text, value: `[${text.value}]` }));
  }
  const named = getNamedType(nullable).name;
  return named === 'String' || named === 'ID' ? [{ name, value: '$text', variable: `${named}!` }] : [];
}
