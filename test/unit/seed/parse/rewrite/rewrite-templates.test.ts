import { describe, expect, test } from 'vitest';
import { readCrosstable } from '../../../../../seed/parse/group/crosstable.js';
import { readSportsTable } from '../../../../../seed/parse/group/sports-table.js';
import { rewriteTemplates } from '../../../../../seed/parse/rewrite/rewrite-templates.js';
import { matchesOf } from '../../../../support/seed/parse/plain-tables.js';
import { registryOf } from '../../../../support/seed/parse/read-templates.js';
import { bare } from '../../../../support/seed/season-from-wikitext.js';

/** The tables of some wikitext, a line for each place. */
function tablesIn(wikitext: string) {
  const { page, problems, registry } = registryOf(wikitext);
  const tables = rewriteTemplates(page.templates)
    .filter(({ name }) => name === '#invoke:sports table')
    .map((template) => readSportsTable(template, registry));
  expect(problems.all).toEqual([]);
  return tables;
}

function linesOf(wikitext: string): string[][] {
  return tablesIn(wikitext).map(({ standings }) =>
    standings.map(({ position, team, won, drawn, lost, goalsFor, goalsAgainst, adjustment, mark, zone }) =>
      [position, team, won, drawn, lost, `${goalsFor}-${goalsAgainst}`, adjustment, mark, zone?.kind].join(
        ' ',
      ),
    ),
  );
}

describe('tables of `fb cl`', () => {
  test('rows with figures, marks, deductions and zones', () => {
    const wikitext = `{{Fb cl2 header navbar}}
{{fb cl2 team |p=1 |t='''[[Alianza FC|Alianza]]'''|w=5|d=1|l=0|gf=14|ga=5|champion=y}}
{{Fb cl2 qr |rows=2 |s=2011 |c=Copa Costa |r=First round}}
{{fb cl2 team |p=2 |t=Boys|w=3|d=1|l=2|gf=10|ga=7|dp=3}}
{{fb cl2 team |p=3 |t=Cristal|w=0|d=0|l=6|gf=7|ga=19|relegated=y}}
{{fb cl footer |orfc=1st points; 2nd goal difference |season_over=y}}`;
    expect(linesOf(wikitext)).toEqual([
      [
        '1 alianza 5 1 0 14-5 0 2011 Copa Costa First round QUALIFICATION',
        '2 boys 3 1 2 10-7 -3 2011 Copa Costa First round QUALIFICATION',
        '3 cristal 0 0 6 7-19 0 R RELEGATION',
      ],
    ]);
    expect(tablesIn(wikitext)).toMatchObject([
      { isComplete: true, rules: { pointsForWin: 3, tieBreakers: ['POINTS', 'GOAL_DIFFERENCE'] } },
    ]);
  });

  test.each([
    ['in the row', '{{fb cl2 team|p=1|t=Alianza|w=1|d=0|l=0|gf=1|ga=0|wpts=2}}'],
    ['in the name', '{{Fb cl2 team 2pts|p=1|t=Alianza|w=1|d=0|l=0|gf=1|ga=0}}'],
  ])('two points for a win, %s', (_where, row) => {
    expect(tablesIn(`{{fb cl header}}${row}\n|}`)[0]?.rules.pointsForWin).toBe(2);
  });

  test('a table of its own for every head, and for every first place', () => {
    const row = (place: number, team: string) => `{{fb cl team|p=${place}|t=${team}|w=0|d=0|l=0|gf=0|ga=0}}`;
    const wikitext = [
      `{{fb cl header}}${row(1, 'Alianza')}${row(2, 'Boys')}`,
      `{{fb cl header}}${row(1, 'Cristal')}${row(2, 'Deportivo')}|}`,
      `${row(1, 'Estrella')}`,
    ].join('\n');
    expect(linesOf(wikitext).map((lines) => lines.length)).toEqual([2, 2, 1]);
  });

  test('the relegation that a `fb cl3 qr` states', () => {
    const wikitext = `{{fb cl header}}{{fb cl team|p=1|t=Boys|w=0|d=0|l=1|gf=0|ga=1}}
{{Fb cl3 qr|rows=1|relegation=y|competition=[[Liga 2]]}}`;
    expect(linesOf(wikitext)).toEqual([['1 boys 0 0 1 0-1 0 Relegation to Liga 2 RELEGATION']]);
  });
});

test('a German table with its legend; rows without a team are left out', () => {
  const wikitext = `{{Fußballtabelle/Kopf}}
{{Fußballtabelle/Zeile|Farbe=ccffcc|Rang=1 |S=4|U=1|N=0|ET= 9|GT=3|Verein=[[SV Küste]] (M, C)}}
{{Fußballtabelle/Zeile|Farbe=ffcccc|Rang=2 |S=0|U=1|N=4|ET=3|GT=9|Verein=[[FC Hafen]] (N)}}
{{Fußballtabelle/Zeile|Farbe=ffffff|Rang=3 |S=0|U=0|N=0|ET=0|GT=0|Verein=}}
{{Fußballtabelle/Ende|Spalten=9|Stand=1. Mai 2019}}
{{Farblegende|#CCFFCC|Teilnahme an der Meistergruppe}}
{{Farblegende|#fcc|Absteiger in die [[2. Liga]]}}`;
  expect(linesOf(wikitext)).toEqual([
    [
      '1 sv-kuste 4 1 0 9-3 0 Teilnahme an der Meistergruppe QUALIFICATION',
      '2 fc-hafen 0 1 4 3-9 0 Absteiger in die 2. Liga RELEGATION',
    ],
  ]);
});

test('a Spanish table with two points for a win and the colours of its end', () => {
  const wikitext = `{{Tabla de posiciones inicio}}
{{Tabla de posiciones equipo|pos=01|pv=2|g=2|e=1|p=0|gf=5|gc=1|eq=[[Club Alianza|Alianza]]|color=#cfc}}
{{Tabla de posiciones equipo|pos=02|pv=2|g=0|e=1|p=2|gf=1|gc=5|desc=1|eq=Boys}}
{{Tabla de posiciones fin|color1=#CCFFCC|texto1=Clasificado a la final}}`;
  expect(linesOf(wikitext)).toEqual([
    ['1 alianza 2 1 0 5-1 0 Clasificado a la final QUALIFICATION', '2 boys 0 1 2 1-5 -1  '],
  ]);
  expect(tablesIn(wikitext)[0]?.rules.pointsForWin).toBe(2);
});

describe('crosstables of `fb r`', () => {
  function matchesIn(wikitext: string): string[] {
    const { page, registry } = registryOf(wikitext);
    return rewriteTemplates(page.templates)
      .filter(({ name }) => name === '#invoke:sports results')
      .flatMap((template) => readCrosstable(template, registry).matches)
      .map(({ home, away, homeGoals, awayGoals }) => `${home} ${homeGoals}-${awayGoals} ${away}`);
  }

  test('cells by their columns', () => {
    const wikitext = `{{fb r2 header|nt=3|[[Alianza FC|ALI]]|BOY|CRI}}
{{fb r2 team|t=[[Alianza FC|Alianza]]}} {{fb r|r=null}} {{fb r|gf=2|ga=1}} {{fb r|gf=|ga=}}
{{fb r2 team|t=Boys}} {{fb r|gf=0|ga=0|nt=1}} {{fb r|r=null}} {{fb r|r=null}}
{{fb r2 team|t=Cristal}} {{fb r|gf=1|ga=3}} {{fb r|r=null}} {{fb r|r=null}}
{{fb r footer}}`;
    expect(matchesIn(wikitext)).toEqual([
      'alianza 2-1 boys',
      'alianza null-null cristal',
      'boys 0-0 alianza',
      'cristal 1-3 alianza',
    ]);
  });

  test('with the teams of the group under longer names', () => {
    const wikitext = `== League ==
{{fb cl team|p=1|t=Alianza|w=1|d=0|l=0|gf=2|ga=1}}{{fb cl team|p=2|t=Boys|w=0|d=0|l=1|gf=1|ga=2}}
{{fb r header|[[Alianza FC|ALI]]|[[Sport Boys|BOY]]}}
{{fb r team|t=[[Alianza FC|Alianza]]}}{{fb r|r=null}}{{fb r|gf=2|ga=1}}
{{fb r team|t=[[Sport Boys|Boys de Callao]]}}{{fb r|r=null}}{{fb r|r=null}}`;
    expect(matchesOf(bare(wikitext))).toEqual(['alianza 2–1 boys']);
  });

  test('columns in another order than the rows, in the same words', () => {
    const wikitext = `{{fb r header|Boys|Alianza}}
{{fb r team|t=Alianza}}{{fb r|gf=2|ga=1}}{{fb r|r=null}}
{{fb r team|t=Boys}}{{fb r|r=null}}{{fb r|gf=0|ga=3}}`;
    expect(matchesIn(wikitext)).toEqual(['alianza 2-1 boys', 'boys 0-3 alianza']);
  });

  test('cells that belong to nothing stay as they are', () => {
    const { page } = registryOf(
      '{{fb r|gf=2|ga=1}} {{fb r header|A|B|C}}{{fb r team|t=A}}{{fb r|gf=1|ga=0}}',
    );
    expect(rewriteTemplates(page.templates).map(({ name }) => name)).toEqual([
      'fb r',
      'fb r header',
      'fb r team',
      'fb r',
    ]);
  });
});
