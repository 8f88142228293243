import { auditSeason } from '../audit/audit.js';
import { readSeason } from '../parse/season.js';
import type { AuditedSeason } from '../write/audited-season.js';
import { documentDigest, type SeasonDocument } from './document-digest.js';

/** Parses and audits a season; reports its progress to `phase`. Throws a `DocumentError` or a `FactsError`. */
export function parseDocument(
  document: SeasonDocument,
  phase: (what: string) => void = () => {},
): AuditedSeason {
  const [main, ...others] = document.documents;
  phase(`Reading ${main?.source.name}${others.length === 0 ? '' : ` and ${others.length} more`}`);
  const season = readSeason(document.documents, document.facts, document.given);
  phase('Auditing');
  const { factsFile } = document;
  return { season, discrepancies: auditSeason(season), digest: documentDigest(document), factsFile };
}
