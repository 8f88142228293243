import { readFacts } from '../../../seed/parse/facts-file.js';
import { readSeason, type SeasonRecord } from '../../../seed/parse/season.js';
import { Source } from '../../../seed/read/source.js';
import { doubleRoundRobin } from './double-round-robin.js';

/** Towns that have a team, strongest first. */
const towns = [
  'Ashford Bay',
  'Brackwater',
  'Carrow',
  'Dunmere',
  'Eastholm',
  'Farleigh',
  'Greywick',
  'Harrowby',
  'Inverlake',
  'Kestrel Hill',
  'Langstone',
  'Marlow Vale',
  'Netherby',
  'Oakhampton',
  'Port Selby',
  'Queensferry North',
  'Ravensend',
  'Stonebridge',
  'Thornaby Moor',
  'Westerleigh',
];

/** Matches of a round. */
const perRound = towns.length / 2;

/**
 * A league of 20 teams that meet home and away, 380 matches with days, hours, grounds, referees and scorers, of which so
 * many rounds are played. The last three go down, the first four go to a cup.
 */
export function leagueSeason({ rounds = 38, competition = 'Coastal League' } = {}): SeasonRecord {
  const all = fixtures();
  const played = all.slice(0, rounds * perRound);
  const cells = played.map(({ home, away, score }) => `|match_${home}_${away}=${score.join('–')}`);
  const page = `== League table ==
{{#invoke:Sports table|main|style=WDL|auto_generate_standings=yes|show_matches=true|winpoints=3|drawpoints=1
${towns.map((town, index) => `|team${index + 1}=${index}|name_${index}=[[${town} F.C.|${town}]]`).join('\n')}
|result1=CH|result2=CU|result3=CU|result4=CU|result18=RE|result19=RE|result20=RE
|text_CH=Champions|text_CU=Qualification for the Coastal Cup|text_RE=Relegation to the Second League
|col_CH=green1|col_CU=blue1|col_RE=red1
${cells.join('\n')}
}}
== Results ==
${all.map((fixture, index) => box(fixture, index < played.length)).join('\n')}
`;
  const facts = readFacts('{}', '');
  return readSeason(new Source('league.wikitext', page), facts, { competition, year: 2031 });
}

interface Fixture {
  readonly home: number;
  readonly away: number;
  readonly score: readonly [home: number, away: number];
  readonly day: Date;
}

/** Rounds a week apart, each on three days, in which about half of the teams change ground. */
function fixtures(): Fixture[] {
  return doubleRoundRobin(towns.length).flatMap((round, week) =>
    round.map(([one, other], index) => {
      const turned = (index === 0 ? week % (towns.length - 1) : index) % 2 !== 0;
      const [home, away] = turned ? [other, one] : [one, other];
      return {
        home,
        away,
        score: [goalsOf(home, away, week), goalsOf(away, home, week + 3)],
        day: new Date(Date.UTC(2030, 7, 10 + 7 * week + (index % 3))),
      };
    }),
  );
}

/** Goals without chance, more for the stronger team. */
function goalsOf(team: number, opponent: number, week: number): number {
  const luck = (team * 7 + opponent * 13 + week * 5) % 11;
  return Math.max(0, Math.floor((luck + (opponent - team) / 3) / 4));
}

function box({ home, away, score, day }: Fixture, played: boolean): string {
  const date = day.toISOString().slice(0, 10).replaceAll('-', '|');
  const goals = (team: number, count: number) =>
    Array.from({ length: count }, (_, goal) => {
      const striker = (team + goal) % 3;
      const minute = 1 + ((team * 17 + goal * 31 + count * 5) % 90);
      return `*[[${towns[team]} Striker ${'ABC'[striker]}|Striker ${'ABC'[striker]}]] {{goal|${minute}}}`;
    }).join('\n');
  const result = played
    ? `|score=${score.join('–')}|goals1=\n${goals(home, score[0])}\n|goals2=\n${goals(away, score[1])}\n|referee=Referee ${1 + ((home + away) % 9)}`
    : '|score=';
  return `{{football box|date={{Start date|${date}}}|time=15:00|team1=[[${towns[home]} F.C.|${towns[home]}]]${result}
|team2=[[${towns[away]} F.C.|${towns[away]}]]|stadium=${towns[home]} Park, ${towns[home]}}}`;
}
