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
import { type Attack, queryAttack } from './attack.js';

/** Payloads of injections: SQL, patterns, templates, paths, and invalid text. */
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
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the literal text is the payload
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

/** Values of required arguments, for fields on a path or with an argument under test. */
const samples: Readonly<Record<string, string>> = {
  'Query.team(name)': '"San Simón"',
  'Query.search(text)': '"huaral"',
  'Query.headToHead(team)': '"San Simón"',
  'Query.headToHead(opponent)': '"AIPSA"',
  'Query.victoryPath(from)': '"San Simón"',
  'Query.victoryPath(to)': '"AIPSA"',
  'Query.competition(slug)': '"copa-peru"',
  'Query.player(name)': '"Ana Paz"',
  'Query.node(id)': '"VGVhbTox"',
  'Query.nodes(ids)': '["VGVhbTox"]',
  'Query.stage(season)': '"copa-peru-2013"',
  'Query.stage(slug)': '"regional"',
  'Query.group(season)': '"copa-peru-2013"',
  'Query.group(slug)': '"region-i-group-a"',
  'Query.tie(season)': '"copa-peru-2013"',
  'Query.tie(slug)': '"final"',
  'Query.match(season)': '"copa-peru-2013"',
  'Query.match(slug)': '"final"',
  'Season.stage(slug)': '"regional"',
};

type Field = GraphQLField<unknown, unknown>;

/** An argument, or an input field, that takes a text; with a query that passes a variable to it. */
export interface TextArgument {
  /** `Team.matches(where.season)` */
  readonly name: string;
  /** Whether it is in a filter in a filter. */
  readonly nested: boolean;
  readonly query: string;
}

/** Every argument of the schema that takes a text, and every such input field, in the first argument that has it. */
export function textArguments(): readonly TextArgument[] {
  const tried = new Set<GraphQLInputType>();
  return [...pathsToTypes()].flatMap(([type, path]) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) => {
        const named = getNamedType(argument.type);
        if (tried.has(named)) return [];
        if (isInputObjectType(named)) tried.add(named);
        return texts(argument.type, argument.name).map(({ name, value, variable, levels }) => ({
          nested: levels > 1,
          name: `${type.name}.${field.name}(${name})`,
          query: `query ($text: ${variable}) { ${path.before} ${writeField(type, field, { [argument.name]: value })} ${path.after} }`,
        }));
      }),
    ),
  );
}

/** Payloads that are tried in an argument in nested filters, of all in turn: those have the same fields again. */
const payloadsOfNested = 2;

/** Each payload in each text argument. */
export function injections(): readonly Attack[] {
  return textArguments().flatMap(({ name, query, nested }, index) => {
    const start = index * payloadsOfNested;
    const inTurn = [...payloads, ...payloads].slice(start % payloads.length).slice(0, payloadsOfNested);
    return (nested ? inTurn : payloads).map((text) => queryAttack(`${text} in ${name}`, query, { text }));
  });
}

interface Path {
  readonly before: string;
  readonly after: string;
}

/** The shortest path to each object type. */
function pathsToTypes(): ReadonlyMap<GraphQLObjectType, Path> {
  const root = schema.getQueryType();
  const paths = new Map<GraphQLObjectType, Path>();
  if (root) paths.set(root, { before: '', after: '' });
  for (const [type, { before, after }] of paths) {
    for (const field of Object.values(type.getFields())) {
      const next = getNamedType(field.type);
      if (!isObjectType(next) || paths.has(next)) continue;
      const args = writeArguments(type, field, minimumPage(field));
      paths.set(next, { before: `${before} ${field.name}${args} {`, after: `} ${after}` });
    }
  }
  return paths;
}

function minimumPage({ args }: Field): Readonly<Record<string, string>> {
  return args.some(({ name }) => name === 'first') ? { first: '1' } : {};
}

/** The text of a field with its arguments and a selection of its leaf fields. */
function writeField(type: GraphQLObjectType, field: Field, values: Readonly<Record<string, string>>): string {
  const named = getNamedType(field.type);
  const selected =
    isObjectType(named) || isInterfaceType(named) || isUnionType(named)
      ? leafFields(named as GraphQLObjectType)
      : '';
  const both = 'last' in values || 'before' in values ? {} : minimumPage(field);
  return `${field.name}${writeArguments(type, field, { ...both, ...values })} ${selected}`;
}

function leafFields(type: GraphQLObjectType): string {
  const fields = isUnionType(type) ? [] : Object.values(type.getFields());
  const nodes = fields.find(({ name }) => name === 'nodes');
  if (nodes) return `{ nodes { id } }`;
  const names = fields.filter(
    (field) => isLeafType(getNullableType(field.type)) || isLeafType(getNamedType(field.type)),
  );
  return `{ __typename ${names.map(({ name }) => name).join(' ')} }`;
}

function writeArguments(
  type: GraphQLObjectType,
  { name, args }: Field,
  values: Readonly<Record<string, string>>,
): string {
  const all = args.flatMap((argument) => {
    const value = values[argument.name] ?? requiredValue(type, name, argument);
    return value === undefined ? [] : [`${argument.name}: ${value}`];
  });
  return all.length === 0 ? '' : `(${all.join(', ')})`;
}

function requiredValue(
  type: GraphQLObjectType,
  field: string,
  argument: GraphQLArgument,
): string | undefined {
  if (!isNonNullType(argument.type)) return undefined;
  const name = `${type.name}.${field}(${argument.name})`;
  const sample = samples[name];
  if (sample === undefined) throw new Error(`The required argument ${name} has no sample.`);
  return sample;
}

/** A text within an input type. */
interface Text {
  /** The name within the argument. */
  readonly name: string;
  /** The written value. */
  readonly value: string;
  /** The type of the variable. */
  readonly variable: string;
  /** The number of input objects that it is in. */
  readonly levels: number;
}

/** Filters in filters that texts are tried in. */
const maxNested = 2;

/** The texts within an input type. */
function texts(type: GraphQLInputType, name: string, levels = 0): readonly Text[] {
  const nullable = getNullableType(type);
  if (isInputObjectType(nullable) && levels > maxNested) return [];
  if (isInputObjectType(nullable))
    return Object.values(nullable.getFields()).flatMap((field) =>
      texts(field.type, `${name}.${field.name}`, levels + 1).map((text) => ({
        ...text,
        value: `{ ${field.name}: ${text.value} }`,
      })),
    );
  if (isListType(nullable)) {
    return texts(nullable.ofType, name, levels).map((text) => ({ ...text, value: `[${text.value}]` }));
  }
  const named = getNamedType(nullable).name;
  return named === 'String' || named === 'ID'
    ? [{ name, value: '$text', variable: `${named}!`, levels }]
    : [];
}
