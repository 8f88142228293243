import { describe, expect, test } from 'vitest';
import { auditSeason } from '../../../../seed/audit/audit.js';
import { bare } from '../../../support/seed/season-from-wikitext.js';
import { located, seasonOfDocuments } from '../../../support/seed/season-of-documents.js';

function box(day: string, home: string, score: string, away: string, more = ''): string {
  return `{{Football box|date=${day} May 2020|team1=[[${home}]]|score=${score}|team2=[[${away}]]${more}}}\n`;
}

function table(...rows: string[]): string {
  const lines = rows.map((row, index) => {
    const [team, ...figures] = row.split(' ');
    const cells = ['win', 'draw', 'loss', 'gf', 'ga'].map(
      (name, at) => `|${name}_${team}=${figures[at] ?? ''}`,
    );
    return `|team${index + 1}=${team}|name_${team}=[[${team}]]${cells.join('')}`;
  });
  return `{{#invoke:Sports table|main|style=WDL\n${lines.join('\n')}\n}}\n`;
}

const main = `== First round ==
=== Group 1 ===
{{main|2020 Copa Group 1}}
${table('Alianza 1 1 0 3 1', 'Boys 0 1 1 1 3')}
== Final stage ==
=== Final ===
${box('20', 'Alianza', '1–0', 'Cristal')}`;

describe('several documents of a season', () => {
  test('are one: each stands where the main one names it', () => {
    const season = seasonOfDocuments({
      'main.wikitext': main,
      '2020 Copa Group 1.wikitext': `== Matches ==\n${box('1', 'Alianza', '2–0', 'Boys')}${box('8', 'Boys', '1–1', 'Alianza')}`,
    });
    expect(season.stages.map(({ name }) => name)).toEqual(['First round', 'Final stage']);
    expect(season.groups.map(({ name, matches }) => [name, matches.length])).toEqual([['Group 1', 2]]);
    expect(
      located(
        season,
        season.matches.map(({ line }) => line),
      ),
    ).toEqual(['2020 Copa Group 1.wikitext:2', '2020 Copa Group 1.wikitext:3', 'main.wikitext:11']);
    expect(season.documents.map(({ title }) => title)).toEqual(['2020 Copa', '2020 Copa Group 1']);
    expect(auditSeason(season)).toEqual([]);
  });

  test('that nothing names stand under what their titles say beside the season', () => {
    const season = seasonOfDocuments({
      '2020 Copa Group A.wikitext': box('1', 'Alianza', '2–0', 'Boys'),
      '2020 Copa Group B.wikitext': box('2', 'Cristal', '2–0', 'Deportivo'),
      '2020 Copa knockout stage.wikitext': `== Final ==\n${box('9', 'Alianza', '2–1', 'Cristal')}`,
    });
    expect(season.groups.map(({ name, standings }) => [name, standings.map(({ team }) => team)])).toEqual([
      ['Group A', ['alianza', 'boys']],
      ['Group B', ['cristal', 'deportivo']],
    ]);
    expect(season.ties.map(({ stage, round }) => [stage, round])).toEqual([['knockout', 'final']]);
  });

  test('a table on a template’s page stands where it is taken in', () => {
    const season = seasonOfDocuments({
      'main.wikitext': `== Group 1 ==\n{{2020 Copa table}}\n${box('1', 'Alianza', '2–0', 'Boys')}`,
      '2020 Copa table.wikitext': `<noinclude>See {{main|x}}\n</noinclude>${table('Alianza 1 0 0 2 0', 'Boys 0 0 1 0 2')}`,
    });
    const [group] = season.groups;
    expect(group?.name).toBe('Group 1');
    expect(located(season, group?.standings.flatMap(({ lines }) => lines) ?? [])).toEqual([
      '2020 Copa table.wikitext:3',
      '2020 Copa table.wikitext:4',
    ]);
  });

  test('the main one alone has the infobox and the name', () => {
    const season = seasonOfDocuments(
      {
        'a.wikitext': `'''2020 Copa'''\n== Group A ==\n${box('1', 'Alianza', '2–0', 'Boys')}`,
        'b.wikitext': `{{Infobox football tournament season|title=2019 Otra|winners=[[Boys]]}}\n== Group B ==\n${box('2', 'Cristal', '2–0', 'Deportivo')}`,
      },
      {},
    );
    expect([season.name, season.infobox]).toEqual(['2020 Copa', undefined]);
  });

  test('a note is on the line of its own document', () => {
    const season = seasonOfDocuments({
      'main.wikitext': main,
      'other.wikitext': `\n${box('1', 'Alianza', 'x–y', 'Boys')}`,
    });
    expect(season.notes.map(({ message }) => message)).toEqual([expect.stringContaining('x–y')]);
    expect(
      located(
        season,
        season.notes.map(({ line }) => line),
      ),
    ).toEqual(['other.wikitext:2']);
  });

  test('a redirect among them makes two links one team', () => {
    const matches = box('1', 'Alianza', '2–0', 'Boys') + box('8', 'Club Alianza', '1–0', 'Boys');
    const documents = { 'main.wikitext': `== Group 1 ==\n${matches}` };
    expect(seasonOfDocuments(documents).teams).toHaveLength(3);
    const season = seasonOfDocuments({
      ...documents,
      'Alianza.wikitext': '#REDIRECT [[Club Alianza]]',
    });
    expect(season.teams.map(({ name, urls }) => [name, urls])).toEqual([
      ['Alianza', ['https://en.wikipedia.org/wiki/Club_Alianza', 'https://en.wikipedia.org/wiki/Alianza']],
      ['Boys', ['https://en.wikipedia.org/wiki/Boys']],
    ]);
  });
});

describe('what two documents tell', () => {
  const season = (one: string, other: string) =>
    seasonOfDocuments({
      'one.wikitext': one,
      'Copa 2020 Group 1.wikitext': other,
    });
  const group = (text: string) => `== Group 1 ==\n${text}`;

  test.each([
    ['on the same day', box('1', 'Alianza', '2–0', 'Boys'), 1],
    ['with the sides swapped', box('1', 'Boys', '0–2', 'Alianza'), 1],
    ['on another day, the only one of the two in each', box('2', 'Alianza', '2–0', 'Boys'), 1],
    ['on another day at the other ground', box('8', 'Boys', '0–2', 'Alianza'), 2],
  ])('is one match or two: %s', (_what, other, count) => {
    const { matches } = season(group(box('1', 'Alianza', '2–0', 'Boys')), other);
    expect(matches).toHaveLength(count);
    expect(matches[0]).toMatchObject({ home: 'alianza', away: 'boys', date: '2020-05-01', homeGoals: 2 });
  });

  test('of a match is put together', () => {
    const { matches } = season(
      group(box('1', 'Alianza', '2–0', 'Boys', "|goals1=[[A]] 7'|stadium=Norte")),
      box('1', 'Boys', '0–2', 'Alianza', "|goals2=[[A]] 7' [[B]] 9'|attendance=1,200|referee=[[R]]"),
    );
    expect(matches).toHaveLength(1);
    expect(matches[0]).toMatchObject({ venue: 'Norte', attendance: 1200, referee: 'R' });
    expect(matches[0]?.goals.map(({ team, minute }) => [team, minute])).toEqual([
      ['alianza', 7],
      ['alianza', 9],
    ]);
  });

  test('with another score is a discrepancy', () => {
    const read = season(group(box('1', 'Alianza', '2–0', 'Boys')), box('1', 'Boys', '1–2', 'Alianza'));
    const [found, ...more] = auditSeason(read);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: 'MATCH_SCORE', stated: '2–1', computed: '2–0' });
    expect(located(read, found?.lines ?? [])).toEqual(['one.wikitext:2', 'Copa 2020 Group 1.wikitext:1']);
  });

  test('twice in one document is still told', () => {
    const twice = box('1', 'Alianza', '2–0', 'Boys').repeat(2);
    const { matches, notes } = season(group(twice), box('1', 'Alianza', '2–0', 'Boys'));
    expect([matches.length, notes.map(({ message }) => message)]).toEqual([
      1,
      [expect.stringContaining('twice')],
    ]);
  });

  test('of a table is put together; figures that differ are discrepancies', () => {
    const read = season(
      group(table('Alianza 1 0 0', 'Boys 0 0 1 1 2')),
      table('Alianza 1 0 0 2 1', 'Boys 0 0 1 1 3'),
    );
    expect(read.groups).toHaveLength(1);
    expect(read.groups[0]?.standings[0]).toMatchObject({ won: 1, goalsFor: 2, goalsAgainst: 1 });
    expect(located(read, read.groups[0]?.standings[0]?.lines ?? [])).toEqual([
      'one.wikitext:3',
      'Copa 2020 Group 1.wikitext:2',
    ]);
    expect(read.notes).toEqual([]);
    expect(auditSeason(read).map(({ message }) => message)).toEqual([
      'The table of Group 1 of the Group stage gives Boys 2 goals conceded in one document and 3 in another.',
    ]);
  });

  test('of a tie is put together', () => {
    const ties = (score: string, legs: string) =>
      `== Semifinals ==\n{{TwoLegResult|[[Alianza]]||${score}|[[Boys]]||${legs}}}\n`;
    const read = seasonOfDocuments({
      'one.wikitext': ties('3–2', '2–0|1–2'),
      'Copa 2020 semifinals.wikitext': ties('3–2', '2–1|1–1'),
    });
    expect(read.ties).toHaveLength(1);
    expect(auditSeason(read).map(({ kind, stated, computed }) => [kind, stated, computed])).toEqual([
      ['MATCH_SCORE', '2–1', '2–0'],
      ['MATCH_SCORE', '1–1', '2–1'],
    ]);
  });
});

test('a page about a group alone has its matches in that group', () => {
  const read = bare(
    `'''Group A''' of the [[2020 Copa]].\n== Matches ==\n${box('1', 'Alianza', '2–0', 'Boys')}`,
  );
  expect(read.groups.map(({ name, matches }) => [name, matches.length])).toEqual([['Group A', 1]]);
  expect(read.notes).toEqual([]);
});
