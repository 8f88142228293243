import { readFacts } from '../../../seed/parse/facts-file.js';
import { readSeason, type SeasonRecord } from '../../../seed/parse/season.js';
import { Source } from '../../../seed/read/source.js';

/** Three matches of a group and a final, with scorers: own goals, penalties, a name without a link, no minute. */
export const goalsPage = `== Group stage ==
=== Group A ===
{{Football box|date=2020-01-01|team1=Boys|score=3–1|team2=Lions
|goals1=
*[[Ana Paz (footballer, born 1990)|Paz]] {{goal|12||45+2|pen.}}
*[[Eva Rey|Rey]] {{goal|90+3}}
|goals2=
*Gil {{goal|12}}
}}
{{Football box|date=2020-01-02|team1=Tigers|score=1–1|team2=Boys
|goals1=*[[Ida Sol|Sol]] {{goal|30|o.g.}}
|goals2=*Paz {{goal}}
}}
{{Football box|date=2020-01-03|team1=Lions|score=0–0|team2=Tigers|goals1=|goals2=}}
== Final ==
{{Football box|date=2020-01-04|team1=Boys|score=2–1|team2=Tigers|aet=yes
|goals1=[[Eva Rey|Rey]] {{goal|7}}<br>Rey {{goal|104}}
|goals2=[[Mia Paz|Paz]] {{goal|80}}
}}
`;

/** The season of a page of a competition. */
export function seasonOf(page: string, competition = 'Copa', year = 2020, facts: object = {}): SeasonRecord {
  const source = new Source('page.wikitext', page);
  return readSeason(source, readFacts(JSON.stringify(facts), ''), { competition, year });
}
