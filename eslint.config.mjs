// The rules of graphql-eslint for the served schema and its example queries. All else is Biome's.
import graphql from '@graphql-eslint/eslint-plugin';

const base = {
  languageOptions: {
    parser: graphql.parser,
    parserOptions: {
      graphQLConfig: { schema: 'src/schema.graphql', documents: 'src/http/examples/*.graphql' },
    },
  },
  plugins: { '@graphql-eslint': graphql },
};

const { '@graphql-eslint/naming-convention': naming, ...schemaRules } =
  graphql.configs['flat/schema-recommended'].rules;

export default [
  {
    ...base,
    files: ['src/schema.graphql'],
    rules: {
      ...schemaRules,
      // Filters are combined by operators in capitals, as other APIs have them.
      '@graphql-eslint/naming-convention': [
        naming[0],
        { ...naming[1], InputValueDefinition: { style: 'camelCase', ignorePattern: '^(AND|OR|NOT)$' } },
      ],
      ...graphql.configs['flat/schema-relay'].rules,
      // Values such as a score or a page of a list have no identity.
      '@graphql-eslint/strict-id-in-types': 'off',
      // A group has few teams, which lists serve whole: a connection is for what can be long.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false },
      ],
    },
  },
  {
    ...base,
    files: ['src/http/examples/*.graphql'],
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      // A reader wants names; whoever normalizes answers adds the ids.
      '@graphql-eslint/require-selections': 'off',
    },
  },
];
