import { writeAudit } from './audit.js';
import { writeCitations } from './citations.js';
import { writeGroups } from './group.js';
import type { Identified } from './identity.js';
import { freshSnapshot } from './initial-snapshot.js';
import type { Hand } from './lockstep.js';
import { writeMatches } from './match.js';
import { writeQualifications } from './qualification.js';
import { writeOutcome } from './season-outcome.js';
import type { Snapshot } from './snapshot.js';
import { writeStages } from './stage.js';
import { writeTies } from './tie.js';

/** A season that is written. */
export interface Written {
  readonly id: number;
  readonly slug: string;
  readonly before: Snapshot;
  /** What is loaded of it now; null for one that was there before, of which that is to be read. */
  readonly fresh: Snapshot | null;
  readonly made: ReadonlySet<number>;
  /** Whether any row of it was changed. */
  readonly written: boolean;
}

/** Writes every row of a season whose teams are written, and of which page lines each fact stands. */
export async function writeFacts(hand: Hand, identified: Identified): Promise<Written> {
  const { part, id, source, departments, teams, called, before, made } = identified;
  const { season, findings } = part;
  const { stages, regions } = await writeStages(hand, season, { id, departments, teams });
  const at = { id, teams, stages, regions };
  const { groups, standings } = await writeGroups(hand, season, at);
  const { rounds, ties } = await writeTies(hand, season, { ...at, groups });
  const matches = await writeMatches(hand, season, { ...at, groups, standings, rounds, ties });
  const qualifications = await writeQualifications(hand, season, { ...at, departments, standings, ties });
  await writeOutcome(hand, season, { ...at, ties });
  const audit = await writeAudit(hand, season, { id, findings, teams, groups, standings, ties, matches });
  const cited = { groups, standings, ties, matches, qualifications, audit };
  await writeCitations(hand, season, { id, source, ...cited });
  return {
    id,
    slug: season.slug,
    before,
    fresh: identified.fresh ? freshSnapshot(season, { id, teams: called, standings, ties, matches }) : null,
    made,
    written: identified.written || hand.written,
  };
}
