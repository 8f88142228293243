/** What a column of a table holds. */
export type ColumnKind =
  | 'POSITION'
  | 'TEAM'
  | 'PLAYED'
  | 'WON'
  | 'DRAWN'
  | 'LOST'
  | 'SHOOT_OUT_WON'
  | 'SHOOT_OUT_LOST'
  | 'GOALS'
  | 'GOALS_FOR'
  | 'GOALS_AGAINST'
  | 'GOAL_DIFFERENCE'
  | 'GOAL_AVERAGE'
  | 'POINTS'
  | 'QUALIFICATION'
  | 'NOTES'
  | 'HOME'
  | 'AWAY'
  | 'TEAM_1'
  | 'TEAM_2'
  | 'SCORE'
  | 'AGGREGATE'
  | 'FIRST_LEG'
  | 'SECOND_LEG'
  | 'THIRD_LEG'
  | 'DATE'
  | 'TIME'
  | 'VENUE'
  | 'CITY'
  | 'ATTENDANCE'
  | 'REFEREE'
  | 'SCORERS'
  | 'TIE_NUMBER'
  | 'ROUND'
  | 'GROUP'
  // Both teams of a match in one column.
  | 'PAIR'
  // Heads above the columns of standings.
  | 'HOME_MATCHES'
  | 'AWAY_MATCHES'
  | 'ALL_MATCHES'
  // Columns of tables that are not results.
  | 'RANK'
  | 'PERSON'
  | 'SEASON'
  | 'OPPONENT';

/**
 * The words at the head of a column in one language, as slugs separated by blanks. A word of several columns stands in
 * each of them: `p` is the played, the points or the position.
 */
export type ColumnWords = Readonly<Partial<Record<ColumnKind, string>>>;
