import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  type ParseOptions,
  parse,
  type Source,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { shapeErrors, tooManyTokensError } from '../../graph/limits/shape.js';
import { shapeLimits } from '../../graph/limits/shape-limits.js';
import { schema as graphSchema } from '../../graph/schema.js';
import { asRequestError } from '../operation/request-error.js';
import { noServiceRule } from './no-service-rule.js';

/** The maximum number of validation errors of a query. */
const maxErrors = 20;

/** The maximum number of comments of a query; a cached document keeps them. */
const maxComments = 500;

/** Parses a document within the limit of its tokens. */
function parseLimited(source: string | Source, options?: ParseOptions): DocumentNode {
  try {
    return parse(source, { ...options, maxLexicalTokens: shapeLimits.tokens, maxComments });
  } catch (error) {
    // The error has no code of its own.
    if (error instanceof GraphQLError && /contains more tha[nt] \d+ tokens/.test(error.message))
      throw asRequestError(tooManyTokensError());
    throw error;
  }
}

/** Validates a document against a schema, and before that its shape. */
function validateLimited(
  schema: GraphQLSchema,
  document: DocumentNode,
  rules: readonly ValidationRule[] = specifiedRules,
  hideSuggestions = false,
): readonly GraphQLError[] {
  const errors = shapeErrors(document);
  return errors.length > 0 ? errors : validate(schema, document, rules, { maxErrors, hideSuggestions });
}

/** The rules that reject what shows the schema. */
const noIntrospectionRules: readonly ValidationRule[] = [NoSchemaIntrospectionCustomRule, noServiceRule];

/** What a server serves: a schema, by default the one without what a gateway needs. */
export interface ServedSchema {
  readonly introspection: boolean;
  readonly schema?: GraphQLSchema | undefined;
}

/** Why a server would not execute a document; empty for one that it would. */
export function documentErrors(
  text: string,
  { introspection, schema = graphSchema }: ServedSchema,
): readonly GraphQLError[] {
  try {
    const rules = introspection ? specifiedRules : [...specifiedRules, ...noIntrospectionRules];
    return validateLimited(schema, parseLimited(text), rules);
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

/** Limits the documents that Yoga parses and validates. */
export function documentLimits(introspection: boolean): Plugin {
  return {
    onParse: ({ setParseFn }) => setParseFn(parseLimited),
    onValidate: ({ addValidationRule, setValidationFn }) => {
      if (!introspection) for (const rule of noIntrospectionRules) addValidationRule(rule);
      setValidationFn((schema: GraphQLSchema, document: DocumentNode, rules?: readonly ValidationRule[]) =>
        validateLimited(schema, document, rules, !introspection),
      );
    },
  };
}
