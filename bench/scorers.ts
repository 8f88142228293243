import { readFacts } from '../seed/parse/facts-file.js';
import { readSeason } from '../seed/parse/season.js';
import { Source } from '../seed/read/source.js';
import type { Pages } from './copies.js';

/**
 * The season with a football box for each leg of its ties, which names the scorers: its own page names none. A box stands
 * in the section of its tie.
 */
export function withScorers({ page, facts }: Pages): Pages {
  const { matches, teams } = readSeason(new Source('page.wikitext', page), readFacts(facts, 'season.json'));
  const index = new Map(teams.map(({ slug }, index) => [slug, index]));
  const nameOf = (slug: string) => teams[index.get(slug) ?? -1]?.name ?? '';
  const lines = page.split('\n');
  const boxes = new Map<number, string[]>();
  for (const { tie, home, away, homeGoals, awayGoals, line } of matches) {
    if (tie === null || homeGoals === null || awayGoals === null) continue;
    const box = [
      `{{Football box|team1=${nameOf(home)}|score=${homeGoals}–${awayGoals}|team2=${nameOf(away)}`,
      `|goals1=${goals(homeGoals, index.get(home) ?? 0)}`,
      `|goals2=${goals(awayGoals, index.get(away) ?? 0)}`,
      '}}',
    ];
    const end = lines.findIndex((text, at) => at >= line && text.startsWith('=='));
    boxes.set(end, [...(boxes.get(end) ?? []), ...box]);
  }
  const withBoxes = lines.flatMap((text, at) => [...(boxes.get(at) ?? []), text]);
  return { page: [...withBoxes, ...(boxes.get(-1) ?? [])].join('\n'), facts };
}

/** A list of scorers: of the players of a team the first scores most. */
function goals(count: number, team: number): string {
  const scorers = Array.from({ length: count }, (_, goal) => {
    const player = `${firstNames[(goal * goal) % firstNames.length]} ${surname(team)}`;
    return `* ${player} {{goal|${((team * 7 + goal * 17) % 90) + 1}}}`;
  });
  return scorers.length === 0 ? '' : `\n${scorers.join('\n')}`;
}

const firstNames = ['Luis', 'Carlos', 'Víctor'];

/** One that no other team's players have. */
function surname(team: number): string {
  return `${surnames[team % surnames.length]} ${surnames[Math.floor(team / surnames.length)]}`;
}

const surnames = ['Quispe', 'Mamani', 'Flores', 'Rojas', 'Huamán', 'Chávez', 'Vargas', 'Ticona'];
