import { readFileSync } from 'node:fs';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema, schemaText } from '../../../src/graph/schema.js';

test('the committed SDL is the served schema; `npm run schema` writes it', () => {
  const committed = readFileSync(new URL('../../../src/schema.graphql', import.meta.url), 'utf8');
  expect(committed).toBe(schemaText);
});

test('every type, field, argument and enum value is described', () => {
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  expect(own.flatMap(undescribed)).toEqual([]);
});

test('the schema says where to begin, and every scalar of its own how it is written', () => {
  expect(schema.description).toContain('Begin with');
  const scalars = Object.values(schema.getTypeMap()).filter(
    (type) => isScalarType(type) && !isSpecifiedScalarType(type),
  );
  expect(scalars.map(({ name }) => name)).toEqual(['Date', 'DateTime']);
  for (const scalar of scalars)
    expect(scalar).toHaveProperty('specifiedByURL', expect.stringMatching(/^https:/));
});

test('a page has its arguments in one order: first, after, last, before', () => {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !isIntrospectionType(type) ? Object.values(type.getFields()) : [],
  );
  const pages = fields.filter(({ args }) => args.some(({ name }) => name === 'before'));
  expect(pages.length).toBeGreaterThan(10);
  for (const { args } of pages)
    expect(args.slice(-4).map(({ name }) => name)).toEqual(['first', 'after', 'last', 'before']);
});

test('no description is the name again', () => {
  const bare = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !isIntrospectionType(type)
      ? Object.values(type.getFields())
          .filter(
            ({ name, description }) =>
              description?.replaceAll(/\W/g, '').toLowerCase() === name.toLowerCase(),
          )
          .map(({ name }) => `${type.name}.${name}`)
      : [],
  );
  expect(bare).toEqual([]);
});

test('every field that can be null says when it is', () => {
  const silent = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !isIntrospectionType(type)
      ? Object.values(type.getFields())
          .filter((field) => !String(field.type).endsWith('!') && !/\bnull\b/i.test(field.description ?? ''))
          .map(({ name }) => `${type.name}.${name}`)
      : [],
  );
  expect(silent).toEqual([]);
});

/** The paths of what a type leaves without a description, itself among them. */
function undescribed(type: GraphQLNamedType): string[] {
  const named: { readonly path: string; readonly description?: string | null | undefined }[] = [
    { path: type.name, description: type.description },
  ];
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      named.push({ path: `${type.name}.${field.name}`, description: field.description });
      for (const arg of field.args) {
        named.push({ path: `${type.name}.${field.name}(${arg.name})`, description: arg.description });
      }
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      named.push({ path: `${type.name}.${field.name}`, description: field.description });
    }
  }
  if (isEnumType(type)) {
    for (const value of type.getValues()) {
      named.push({ path: `${type.name}.${value.name}`, description: value.description });
    }
  }
  return named.filter(({ description }) => !description?.trim()).map(({ path }) => path);
}
