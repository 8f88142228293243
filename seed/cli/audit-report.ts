import { type Database, prisma } from '../../src/db/client.js';
import { slugify } from '../../src/domain/slugify.js';
import { toCitations } from '../../src/domain/source/citation.js';

/** The discrepancies of one season or of all seasons, for a terminal. */
export interface AuditReport {
  readonly text: string;
  readonly discrepancies: number;
}

/** Reports on a season by slug or name, or on all seasons; null when no season is found. */
export async function auditReport(database: Database, season?: string): Promise<AuditReport | null> {
  const seasons = await prisma(database).season.findMany({
    ...(season !== undefined && { where: { keys: { has: slugify(season) } } }),
    orderBy: { orderPlayed: 'desc' },
    select: {
      name: true,
      _count: { select: { documents: true } },
      discrepancies: {
        orderBy: [{ kind: 'asc' }, { line: 'asc' }, { id: 'asc' }],
        select: {
          kind: true,
          message: true,
          sources: true,
        },
      },
      claims: {
        orderBy: { order: 'asc' },
        select: { subject: true, stated: true, holds: true, explanation: true },
      },
    },
  });
  if (seasons.length === 0) return null;
  const parts = seasons.map(({ name, _count: { documents }, discrepancies, claims }) => [
    `${name}: ${discrepancies.length === 1 ? '1 discrepancy' : `${discrepancies.length} discrepancies`}`,
    ...discrepancies.flatMap(({ kind, message, sources }, index) => [
      ...(kind === discrepancies[index - 1]?.kind ? [] : ['', kind]),
      `  ${message}`,
      ...toCitations(sources).map(({ document, line, text }) => {
        const place = documents === 1 ? String(line) : `${document}, ${line}`;
        return `    ${place.padStart(5)} | ${text}`;
      }),
    ]),
    ...(claims.length === 0 ? [] : ['', 'CLAIMS OF THE SOURCE']),
    ...claims.map(
      ({ subject, stated, holds, explanation }) =>
        `  ${holds ? 'holds' : 'fails'}  ${subject}: ${stated}. ${explanation}`,
    ),
  ]);
  return {
    text: parts.map((lines) => lines.join('\n')).join('\n\n'),
    discrepancies: seasons.reduce((sum, { discrepancies }) => sum + discrepancies.length, 0),
  };
}
