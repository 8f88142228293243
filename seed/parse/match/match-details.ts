import { type Score, swapSides } from '../../../src/domain/tie/score.js';
import type { MatchStatus } from '../../../src/generated/prisma/enums.js';

/** What a page tells of a match beside its teams and its score; null for what it does not tell. */
export interface MatchDetails {
  readonly status: MatchStatus;
  /** The score at which it was abandoned, the home side first. */
  readonly abandonedAt: Score | null;
  /** The date, `2014-06-12`. */
  readonly date: string | null;
  /** The hour on the spot, `18:00`. */
  readonly time: string | null;
  /** Minutes by which the hour on the spot is ahead of UTC. */
  readonly utcOffset: number | null;
  readonly venue: string | null;
  readonly city: string | null;
  readonly attendance: number | null;
  readonly referee: string | null;
  /** After 45 minutes, the home side first. */
  readonly halfTime: Score | null;
  /** After 90 minutes, the home side first, where the page gives it beside the final score. */
  readonly fullTime: Score | null;
  readonly extraTime: boolean;
  /** The shoot-out that followed it, the home side first. */
  readonly penalties: Score | null;
}

/** The details of a match of which the page tells none. */
export const noDetails: MatchDetails = {
  status: 'SCHEDULED',
  abandonedAt: null,
  date: null,
  time: null,
  utcOffset: null,
  venue: null,
  city: null,
  attendance: null,
  referee: null,
  halfTime: null,
  fullTime: null,
  extraTime: false,
  penalties: null,
};

/** The details alone of a record that has others too. */
export function detailsOf(record: Partial<MatchDetails>): MatchDetails {
  const names = Object.keys(noDetails) as (keyof MatchDetails)[];
  return Object.fromEntries(
    names.map((name) => [name, record[name] ?? noDetails[name]]),
  ) as unknown as MatchDetails;
}

/**
 * The details that two reports of a match give together: those of the first, and what is missing from the other. An
 * hour and its offset are of one report.
 */
export function mergeDetails(known: MatchDetails, other: MatchDetails): MatchDetails {
  const { time, utcOffset } = known.time === null ? other : known;
  return {
    status: known.status,
    abandonedAt: known.abandonedAt,
    date: known.date ?? other.date,
    time,
    utcOffset,
    venue: known.venue ?? other.venue,
    city: known.city ?? other.city,
    attendance: known.attendance ?? other.attendance,
    referee: known.referee ?? other.referee,
    halfTime: known.halfTime ?? other.halfTime,
    fullTime: known.fullTime ?? other.fullTime,
    extraTime: known.extraTime || other.extraTime,
    penalties: known.penalties ?? other.penalties,
  };
}

/** The details with every score seen from the other side. */
export function swapDetails<Details extends MatchDetails>(details: Details): Details {
  const { abandonedAt, halfTime, fullTime, penalties } = details;
  return {
    ...details,
    abandonedAt: abandonedAt && swapSides(abandonedAt),
    halfTime: halfTime && swapSides(halfTime),
    fullTime: fullTime && swapSides(fullTime),
    penalties: penalties && swapSides(penalties),
  };
}
