import { distance } from 'fastest-levenshtein';
import type { Database } from '../../db/client.js';
import { tables } from '../../export/tables/tables.js';
import { truncate } from '../../graph/errors.js';
import { suggestNames } from '../../graph/name-search/suggest-names.js';
import { type ErrorResponse, errorResponse } from '../error-response.js';
import { tableFormats } from './export-path.js';

const tableNames = tables.map(({ name }) => name);

/** The response for a table or a format that is not exported; it lists those that are. */
export function unknownTable(table: string, format: string): ErrorResponse {
  const near = tableNames.find((name) => distance(name, table) <= 2);
  const known = tableNames.some((name) => name === table);
  const message = known
    ? `No table is exported as "${truncate(format)}".`
    : `No table is called "${truncate(table)}".${near === undefined ? '' : ` Did you mean "${near}"?`}`;
  return errorResponse(
    404,
    `${message} A season has ${tableNames.join(', ')}, each as ${tableFormats.join(' and ')}: /SEASON/${near ?? tableNames[0]}.csv`,
    { code: 'NOT_FOUND', tables: tableNames, formats: tableFormats },
  );
}

/** The response for a season that is not there; it lists those with near names. */
export async function unknownSeason(database: Database, season: string): Promise<ErrorResponse> {
  const [suggestions = []] = await suggestNames(database, [{ noun: 'season', text: season }]);
  const hint =
    suggestions.length === 0
      ? 'The query `{ seasons { nodes { slug } } }` at /graphql lists them.'
      : `Did you mean ${suggestions.map(({ slug }) => `"${slug}"`).join(' or ')}?`;
  return errorResponse(404, `No season has the slug "${truncate(season)}". ${hint}`, {
    code: 'NOT_FOUND',
    suggestions,
  });
}
