// Writes what the examples' client caches must know of the schema: examples/generated/apollo.ts and graphcache.ts.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, isAbstractType, isNonNullType, isObjectType } from 'graphql';
import { root } from './up-to-date.js';

const heading = '// Written by `npm run examples` from src/schema.graphql.\n';
const pageArguments = ['first', 'after', 'last', 'before'];

/** The files as they should be, by their names. */
export function cacheConfigs() {
  const schema = buildSchema(readFileSync(join(root, 'src/schema.graphql'), 'utf8'));
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const objects = types.filter(isObjectType);
  const possibleTypes = types
    .filter(isAbstractType)
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
  const texts = {
    'examples/generated/apollo.ts': apollo(possibleTypes, objects),
    'examples/generated/graphcache.ts': graphcache(objects),
  };
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, format(path, text)]));
}

/**
 * @param {unknown[][]} possibleTypes
 * @param {import('graphql').GraphQLObjectType[]} objects
 */
function apollo(possibleTypes, objects) {
  const policies = objects.flatMap((type) => {
    const fields = connectionFields(type).map(({ name, args }) => {
      const keys = args.map((argument) => argument.name).filter((key) => !pageArguments.includes(key));
      return `${name}: relayStylePagination(${literal(keys)})`;
    });
    // A value has no identity: what two queries select of it is merged. The policies of pages merge their parts.
    if (isValue(type) && !/(?:Connection|Edge|PageInfo)$/.test(type.name))
      return `${type.name}: { keyFields: false, merge: true }`;
    return fields.length === 0 ? [] : `${type.name}: { fields: { ${fields.join(', ')} } }`;
  });
  return `${heading}import type { TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

export const possibleTypes: Record<string, string[]> = ${literal(Object.fromEntries(possibleTypes))};

export const typePolicies: TypePolicies = { ${policies.join(', ')} };
`;
}

/** @param {import('graphql').GraphQLObjectType[]} objects */
function graphcache(objects) {
  const keys = objects.filter(isValue).map(({ name }) => `${name}: () => null`);
  const resolvers = objects.flatMap((type) => {
    const fields = connectionFields(type).map(({ name }) => `${name}: relayPagination()`);
    return fields.length === 0 ? [] : `${type.name}: { ${fields.join(', ')} }`;
  });
  return `${heading}import type { KeyingConfig, ResolverConfig } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';

export const keys: KeyingConfig = { ${keys.join(', ')} };

export const resolvers: ResolverConfig = { ${resolvers.join(', ')} };
`;
}

/** @param {import('graphql').GraphQLObjectType} type */
function isValue(type) {
  return !('id' in type.getFields()) && !['Query', 'Subscription'].includes(type.name);
}

/** @param {import('graphql').GraphQLObjectType} type */
function connectionFields(type) {
  return Object.values(type.getFields()).filter(
    ({ type: result }) => isNonNullType(result) && `${result.ofType}`.endsWith('Connection'),
  );
}

/**
 * As `npm run format` does.
 *
 * @param {string} path
 * @param {string} text
 */
function format(path, text) {
  const biome = join(root, 'node_modules/.bin/biome');
  return execFileSync(biome, ['format', `--stdin-file-path=${path}`], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  });
}

/** @param {unknown} value */
function literal(value) {
  return JSON.stringify(value);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of Object.entries(cacheConfigs())) writeFileSync(join(root, path), text);
