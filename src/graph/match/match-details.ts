import { fullTime } from '../../domain/match/full-time.js';
import { kickOff } from '../../domain/match/kick-off.js';
import { type FinalScore, finalScore } from '../../domain/match/score.js';
import { builder } from '../builder.js';
import { Match } from './match.js';
import { MatchStatus } from './match-status.js';

const MatchScore = builder.objectRef<FinalScore>('MatchScore').implement({
  description: 'Goals, or kicks of a shoot-out, of the two sides of a match.',
  fields: (t) => ({
    home: t.exposeInt('homeGoals', { description: 'The figure of the home team.' }),
    away: t.exposeInt('awayGoals', { description: 'The figure of the away team.' }),
  }),
});

builder.prismaObjectFields(Match, (t) => ({
  status: t.expose('status', { type: MatchStatus, description: 'Whether it was played, and if not, why.' }),
  kickOff: t.field({
    type: 'DateTime',
    nullable: true,
    description:
      'The moment of kick-off; null where the source does not give the day, the hour or the offset from UTC.',
    select: { date: true, time: true, utcOffset: true },
    resolve: kickOff,
  }),
  time: t.exposeString('time', { nullable: true }),
  city: t.exposeString('city', { nullable: true }),
  attendance: t.exposeInt('attendance', { nullable: true }),
  referee: t.exposeString('referee', { nullable: true }),
  halfTime: t.field({
    type: MatchScore,
    nullable: true,
    description: 'The score after 45 minutes; null where the source does not give it.',
    select: { halfTimeHome: true, halfTimeAway: true },
    resolve: ({ halfTimeHome, halfTimeAway }) => finalScore(halfTimeHome, halfTimeAway),
  }),
  fullTime: t.field({
    type: MatchScore,
    nullable: true,
    description:
      'The score after 90 minutes; null until then, and where extra time was played and the score before it is not known.',
    select: {
      status: true,
      homeGoals: true,
      awayGoals: true,
      extraTime: true,
      fullTimeHome: true,
      fullTimeAway: true,
    },
    resolve: ({ fullTimeHome, fullTimeAway, ...match }) =>
      fullTime({ ...match, statedFullTime: finalScore(fullTimeHome, fullTimeAway) }),
  }),
  extraTime: t.exposeBoolean('extraTime'),
  penalties: t.field({
    type: MatchScore,
    nullable: true,
    description: 'The shoot-out that followed this match; null where there was none.',
    select: { penaltiesHome: true, penaltiesAway: true },
    resolve: ({ penaltiesHome, penaltiesAway }) => finalScore(penaltiesHome, penaltiesAway),
  }),
}));
