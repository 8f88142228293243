import type { ColumnWords } from '../column-kind.js';

/** The heads of columns in English. */
export const english: ColumnWords = {
  POSITION: 'pos position place p no rk rank ranking standing',
  TEAM: 'team teams club clubs squad country nation side association name franchise',
  PLAYED: 'pld pl played p mp gp m g games matches matches-played games-played pts-played',
  WON: 'w won win wins games-won matches-won',
  DRAWN: 'd draw drawn draws t tie tied ties games-drawn',
  LOST: 'l lost lose loss losses loses defeats games-lost',
  SHOOT_OUT_WON:
    'sow pkw pw otw ow so-w w-pen wpen penalty-wins shoot-out-wins shootout-wins pso-w so-win ot-w',
  SHOOT_OUT_LOST:
    'sol pkl pl otl ol so-l l-pen lpen penalty-losses shoot-out-losses shootout-losses pso-l so-loss ot-l',
  GOALS: 'goals goals-for-against gf-ga f-a score goal',
  GOALS_FOR: 'gf f for goals-for goals-scored scored gs goal-for pf',
  GOALS_AGAINST: 'ga a against goals-against goals-conceded goals-allowed conceded gc goal-against pa',
  GOAL_DIFFERENCE: 'gd diff difference goal-difference goal-diff dif g-d goals-difference goal-differential',
  GOAL_AVERAGE: 'gav ga gavg goal-average goal-ratio gr avg average',
  POINTS: 'pts points pt p total-points point',
  QUALIFICATION:
    'qualification qualification-or-relegation relegation promotion-or-relegation qualified promotion status ' +
    'qualification-to promotion-qualification-or-relegation progression advancement qualifies-for ' +
    'qualification-relegation promotion-relegation',
  NOTES: 'notes note remarks remark comments',
  HOME: 'home home-team home-side home-club host hosts home-teams',
  AWAY: 'away away-team away-side away-club visitor visitors visiting-team guest guests away-teams',
  PAIR: 'match matches match-up fixture fixtures game games tie ties pairing pairings teams',
  HOME_MATCHES: 'home-matches home-games at-home home-record home-results',
  AWAY_MATCHES: 'away-matches away-games away-record away-results',
  ALL_MATCHES: 'overall all total totals all-matches overall-record',
  TEAM_1: 'team-1 team1 team-one first-team club-1 team-a player-1',
  TEAM_2: 'team-2 team2 team-two second-team club-2 team-b player-2',
  SCORE: 'score result scores results final-score full-time ft score-1',
  AGGREGATE: 'agg aggregate aggregate-score total agg-score overall aggr total-score',
  FIRST_LEG: '1st-leg first-leg leg-1 1st leg1 1st-legs first-match match-1 game-1',
  SECOND_LEG: '2nd-leg second-leg leg-2 2nd leg2 2nd-legs second-match match-2 game-2',
  THIRD_LEG:
    '3rd-leg third-leg play-off playoff replay leg-3 third-match match-3 game-3 3rd-match tie-breaker tiebreaker',
  DATE: 'date dates day match-date date-time date-and-time',
  TIME: 'time kick-off ko local-time kickoff',
  VENUE: 'venue stadium ground location arena field site',
  CITY: 'city town',
  ATTENDANCE: 'attendance att attendances spectators crowd',
  REFEREE: 'referee referees',
  SCORERS: 'scorer scorers goalscorer goalscorers goal-scorer goal-scorers goals',
  TIE_NUMBER: 'tie-no tie tie-number match-no match-number match game-no no tie-nr game nr id',
  ROUND: 'round matchday stage phase week gameweek rd r matchweek leg competition-round',
  GROUP: 'group grp pool zone section conference division',
  RANK: 'rank ranking',
  PERSON:
    'player players name-of-player manager managers coach coaches ' +
    'head-coach captain goalkeeper champion-manager winner champion champions winners runner-up runners-up ' +
    'outgoing-manager replaced-by nationality apps appearances caps opponent-scorers trainer',
  SEASON:
    'season seasons year years edition editions titles last-title first-season era competition competitions',
  OPPONENT: 'opponent opponents opposition against-team versus vs h-a ha',
};
