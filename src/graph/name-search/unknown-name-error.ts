import type { GraphQLError } from 'graphql';
import type { Database } from '../../db/client.js';
import { clientError, truncate } from '../errors.js';
import { type NamedNoun, suggestNames } from './suggest-names.js';

/** The error for a name that nothing of a noun has, with near names. */
export async function unknownNameError(
  noun: NamedNoun,
  argument: string,
  name: string,
  database: Database,
): Promise<GraphQLError> {
  const [suggestions = []] = await suggestNames(database, [{ noun, text: name }]);
  const names = [...new Set(suggestions.map((suggestion) => `"${suggestion.name}"`))];
  const hint = names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`;
  return clientError('UNKNOWN_NAME', `No ${noun} is called "${truncate(name)}".${hint}`, {
    argument,
    name: truncate(name),
    ...(suggestions.length > 0 && { suggestions }),
  });
}
