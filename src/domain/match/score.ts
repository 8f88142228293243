/** A match's score, home goals first; null goals until it is played. */
export interface MatchScore {
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
}

/** The score of a match that is played. */
export interface FinalScore {
  readonly homeGoals: number;
  readonly awayGoals: number;
}

/** Whether a match is played: both sides' goals are known. */
export function isPlayed<Match extends MatchScore>(match: Match): match is Match & FinalScore {
  return match.homeGoals !== null && match.awayGoals !== null;
}

/** A match with its home goals as away goals, and the other way round. */
export function swapGoals<Match extends MatchScore>(match: Match): Match {
  return { ...match, homeGoals: match.awayGoals, awayGoals: match.homeGoals };
}

/** The score of two figures; null where one of them is not known. */
export function finalScore(homeGoals: number | null, awayGoals: number | null): FinalScore | null {
  return homeGoals === null || awayGoals === null ? null : { homeGoals, awayGoals };
}
