import { buildSubgraphSchema } from '@apollo/subgraph';
import { isObjectType, parse, print, printSchema, validateSchema } from 'graphql';
import { expect, test } from 'vitest';
import { getDatamodel } from '../../../../src/generated/pothos.js';
import { entityKeys, type KeyField } from '../../../../src/graph/federation/entity-keys.js';
import { printSubgraph } from '../../../../src/graph/federation/print-subgraph.js';
import { subgraphSchema } from '../../../../src/graph/federation/subgraph-schema.js';
import { schema } from '../../../../src/graph/schema.js';

const sdl = printSubgraph(schema);
const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@shareable"])';

test('the subgraph is the served schema with two root fields more, and their types', () => {
  expect(validateSchema(subgraphSchema)).toEqual([]);
  expect(Object.keys(subgraphSchema.getQueryType()?.getFields() ?? {})).toEqual([
    ...Object.keys(schema.getQueryType()?.getFields() ?? {}),
    '_service',
    '_entities',
  ]);
  const names = new Set(Object.keys(schema.getTypeMap()));
  const added = Object.keys(subgraphSchema.getTypeMap()).filter((name) => !names.has(name));
  expect(added.toSorted()).toEqual(['_Any', '_Entity', '_Service']);
});

test('the SDL is that of the served schema, apart from directives', () => {
  const withoutDirectives = sdl.replace(link, '').replaceAll(/ @(?:key\(fields: "[^"]+"\)|shareable)/g, '');
  expect(withoutDirectives.trim()).toBe(print(parse(printSchema(schema))));
});

test('Apollo’s own library reads the SDL', () => {
  expect(validateSchema(buildSubgraphSchema({ typeDefs: parse(sdl) }))).toEqual([]);
});

test('pages are shareable, and nothing else', () => {
  const shareable = [...sdl.matchAll(/^type (\w+) @shareable/gm)].map(([, name]) => name);
  const pages = Object.values(schema.getTypeMap()).filter((type) => {
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
    return fields.includes('pageInfo') || fields.includes('cursor') || fields.includes('endCursor');
  });
  expect(shareable.length).toBeGreaterThan(3);
  expect(shareable.toSorted()).toEqual(pages.map(({ name }) => name).toSorted());
  expect(sdl.match(/@shareable/g)).toHaveLength(shareable.length + 1); // one in the link
});

test('every type of nodes is an entity, with its id as a key', () => {
  const node = schema.getType('Node');
  const nodes = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.getInterfaces().some((one) => one === node),
  );
  expect([...entityKeys.keys()].toSorted()).toEqual(nodes.map(({ name }) => name).toSorted());
  for (const [name, [key]] of entityKeys) expect([name, key?.selection]).toEqual([name, 'id']);
});

const keys = [...entityKeys].flatMap(([type, keys]) =>
  keys.map(({ selection, fields }) => ({ type, selection, fields })),
);

test.each(keys)('the database has one $type at most for the key $selection', ({ type, fields }) => {
  expect(isUnique(type, fields)).toBe(true);
});

test.each([
  ['a slug that is unique within a season', 'Tie', [value('slug')]],
  ['a name', 'Team', [value('name')]],
  ['a slug with the season instead of the stage', 'Group', [value('slug'), relation('season', 'slug')]],
])('%s alone would not be a key', (_why, type, fields) => {
  expect(isUnique(type, fields)).toBe(false);
});

function value(name: string): KeyField {
  return { name, below: [] };
}

function relation(name: string, below: string): KeyField {
  return { name, below: [value(below)] };
}

/** Whether a model has a unique index on the values of these fields, those of relations by unique keys of their own. */
function isUnique(type: string, keyFields: readonly KeyField[]): boolean {
  const model = getDatamodel().datamodel.models[type];
  const columns = keyFields.map(({ name, below }) => {
    const field = model?.fields.find((one) => one.name === name);
    if (below.length === 0) return field;
    const [column, ...others] = field?.relationFromFields ?? [];
    if (field === undefined || others.length > 0 || !isUnique(field.type, below)) return undefined;
    return model?.fields.find((one) => one.name === column);
  });
  if (model === undefined || columns.some((column) => column?.isRequired !== true)) return false;
  const [column, ...others] = columns;
  if (others.length === 0) return column?.isId === true || column?.isUnique === true;
  const names = columns.map((column) => column?.name).toSorted();
  return model.uniqueIndexes.some(({ fields }) => `${fields.toSorted()}` === `${names}`);
}
