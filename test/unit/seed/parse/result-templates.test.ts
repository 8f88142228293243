import { describe, expect, test } from 'vitest';
import {
  findResultTemplates,
  holdsUnknownResults,
  templateKind,
  unknownResultTables,
} from '../../../../seed/parse/result-templates.js';
import { pageOf, reading } from '../../../support/seed/parse/read-templates.js';

describe('a reader knows', () => {
  test.each([
    ['{{#invoke:Sports table|main|team1=A}}', 'TABLE'],
    ['{{#invoke:sports results|main|team1=A}}', 'CROSSTABLE'],
    ['{{TwoLegResult|A||2–1|B||1–0|1–1}}', 'TIE'],
    ['{{OneLegResult|A||2–1|B}}', 'TIE'],
    ['{{#invoke:Sports series|main|A||2–1|B||1–0|1–1}}', 'SERIES'],
    ['{{footballbox collapsible|team1=A|team2=B}}', 'MATCH'],
    ['{{16TeamBracket-2legs|RD1-team01=A}}', 'BRACKET'],
    ['{{#invoke:RoundN|N8}}', 'BRACKET'],
  ])('%s', (template, holds) => {
    expect(reading(template, templateKind).told).toEqual([holds]);
    expect(reading(template, holdsUnknownResults).told).toEqual([false]);
  });
});

describe('no reader knows the results of', () => {
  test.each([
    '{{fb r|gf=2|ga=1}}',
    '{{Fb r2 team|t=[[Alianza]]}}',
    '{{fb cl team|p=1|t=Alianza|w=2|d=1|l=0|gf=5|ga=3}}',
    '{{fb cl2 team |p=1|t=Alianza}}',
    '{{Partidos|local=Alianza|resultado=2:1|visita=Boys}}',
    '{{Partido|local=Alianza}}',
    '{{Cuadro de 8|…}}',
    '{{Copa de 16|…}}',
    '{{Football result list|…}}',
    '{{FourLegResult|Alianza||2–1|Boys||1–0|0–1|1–0|0–0}}',
    '{{Tabla de posiciones equipo|pos=1}}',
    '{{Tabla posiciones|…}}',
    '{{Clasificación|…}}',
    '{{Resultado|Alianza|2–1|Boys}}',
    '{{DoubleEliminationBracket|…}}',
    '{{Sports box|…}}',
    '{{Round16-2legs by hand|…}}',
    '{{Football box2|…}}',
    '{{#lst:2014 FIFA World Cup Group A|A1}}',
    '{{#section:2014 FIFA World Cup knockout stage|Bracket}}',
    '{{#section-h:2014 Copa|Group B}}',
    '{{#lsth:2014 Copa|Final}}',
    '{{2014 FIFA World Cup Group A table}}',
    '{{2013–14 Premier League table|showteam=ARS}}',
    '{{:2014 FIFA World Cup Group A}}',
    '{{Encuentro|equipo1=Alianza|resultado=2–1|equipo2=Boys}}',
    '{{Match|home=Alianza|away=Boys|score=2–1}}',
    '{{Anything|[[Alianza]]|PER|2–1|[[Boys]]|PER}}',
    '{{Anything|12 May|Alianza|1–1 (4–3 p)|Boys}}',
    '{{Anything|RD1-team1=Alianza|RD1-score1=2}}',
    '{{#invoke:Tabla deportiva|principal|team1=A|team2=B|match_A_B=2–1}}',
  ])('%s', (template) => {
    expect(reading(template, (one) => templateKind(one) ?? holdsUnknownResults(one)).told).toEqual([true]);
  });
});

describe('results are none in', () => {
  test.each([
    '{{goal|12||90|pen.}}',
    '{{Goalscorers|…}}',
    '{{yel|45}}',
    '{{flagicon|PER}}',
    '{{Start date|2014|6|12}}',
    '{{Infobox football match|team1=Alianza|team1score=2|score=2–1|team2=Boys}}',
    '{{Infobox football league season|biggest home win=[[Alianza]] 5–0 [[Boys]]}}',
    '{{Ficha de partido|local=Alianza|resultado=2–1|visita=Boys}}',
    '{{Football kit|pattern_b=|body=FFFFFF}}',
    '{{Football kit box|alt1=Home|alt2=Away}}',
    '{{Football squad player|no=1|nat=PER|pos=GK|name=[[A]]}}',
    '{{Navbox|name=2014 Copa|group1=Stages|list1=[[Group A]]}}',
    '{{2014 FIFA World Cup}}',
    '{{2014 FIFA World Cup stadiums}}',
    '{{2014 FIFA World Cup finalists}}',
    '{{2013–14 in Peruvian football}}',
    '{{UEFA Champions League finals}}',
    '{{cite web|url=https://a.pe|title=Alianza 2–1 Boys|work=El Comercio}}',
    '{{cite news|1=Alianza|2=2–1|3=Boys}}',
    '{{small|2–1}}',
    '{{nowrap|Alianza 2–1 Boys}}',
    '{{score link|2014 Copa|2–1}}',
    '{{pso|4–3}}',
    '{{TwoLegStart|title=A}}',
    '{{TwoLegEnd}}',
    '{{OneLegStart}}',
    '{{Fb cl header|noqr=y}}',
    '{{Fb cl footer|s=[https://a.pe b]|u=1 May}}',
    '{{fb r footer}}',
    '{{#section:2014 FIFA World Cup qualification|Venues}}',
    '{{#invoke:sports rbr table|main|team1=A|pos_A=1/2/3}}',
    '{{#if:2–1|a|b}}',
    '{{col-begin}}',
    '{{Attendance|Alianza|12–0|Boys}}',
    '{{Reflist}}',
    '{{fb|BRA}}',
    '{{Location map|Peru}}',
    '{{Medal|1|2}}',
    '{{}}',
    '{{ | | }}',
  ])('%s', (template) => {
    expect(reading(template, (one) => templateKind(one) ?? holdsUnknownResults(one)).told).toEqual([false]);
  });
});

describe('the results of a page', () => {
  test('are found inside other templates, in the order of the page', () => {
    const { known, unread } = found(`{{col-begin}}
      {{#invoke:Sports table|main|name_A={{fb|PER}}}}
      {{Hidden|title=Matches|content=
        {{nowrap|{{Football box|team1=A|stadium={{fb r|gf=1}}}}}}
        {{fb r|gf=2|ga=1}}
      }}
      {| class="wikitable"
      | {{OneLegResult|A||1–0|B}}
      |}
      {{Partidos|local={{fb r|gf=2}}|resultado=2–1|visita=B}}`);
    expect(known).toEqual(['TABLE', 'MATCH', 'TIE']);
    expect(unread).toEqual(['fb r', 'Partidos']);
  });

  test('are not what only encloses them', () => {
    const { known, unread } = found(
      '{{Sports box|team1=A|score=1–0|team2=B|{{Football box|team1=A}}|{{fb r}}}}',
    );
    expect(known).toEqual(['MATCH']);
    expect(unread).toEqual(['fb r']);
  });

  test('are found however deep they are', () => {
    const deep = 20_000;
    const { known } = found(`${'{{nowrap|'.repeat(deep)}{{OneLegResult|A||1–0|B}}${'}}'.repeat(deep)}`);
    expect(known).toEqual(['TIE']);
  });

  test('are none of what a comment or a reference holds', () => {
    expect(found('<!-- {{fb r|gf=1}} --><ref>{{OneLegResult|A}}</ref><nowiki>{{fb r}}</nowiki>')).toEqual({
      known: [],
      unread: [],
    });
  });

  function found(wikitext: string) {
    const { known, unread } = findResultTemplates(pageOf(wikitext).page.templates);
    return { known: known.map(({ holds }) => holds), unread: unread.map(({ name }) => name) };
  }
});

describe('a table without templates', () => {
  test.each([
    ['of results', '! Home !! Score !! Away\n|-\n| [[Alianza]] || 2–1 || Boys', true],
    ['of results with days', '! Date !! Home !! Score !! Away\n|-\n| 12 May || Alianza || 2–1 || Boys', true],
    ['of results with a link', '| Alianza || [[2014 Copa|2–1]] || Boys', true],
    ['of ties', '! Team 1 !! Agg. !! Team 2 !! 1st !! 2nd\n|-\n| Alianza || 3–2 || Boys || 2–1 || 1–1', true],
    ['of everybody against everybody', '!  !! ALI !! BOY !! CRI\n|-\n! Alianza\n| — || 2–1 || 0–0', true],
    ['of a single match', '| Alianza || 2–1 || Boys', true],
    ['of standings', '! Team !! Pld !! W !! D !! L !! Pts\n|-\n| Alianza || 3 || 2 || 1 || 0 || 7', true],
    [
      'of standings in Spanish',
      '! Equipo !! PJ !! G !! E !! P !! Pts.\n|-\n| Boys || 3 || 2 || 1 || 0 || 7',
      true,
    ],
    ['of flags and results', '|{{flagicon|PER}} Alianza || {{nowrap|2–1}} || {{flagicon|PER}} Boys', true],
    ['of teams', '! Team !! City\n|-\n| Alianza || Lima', false],
    ['of scorers', '! Player !! Team !! Goals\n|-\n| Neymar || Brazil || 12', false],
    ['of hat-tricks', '! Player !! For !! Against !! Result\n|-\n| Neymar || Brazil || Peru || 3–1', false],
    [
      'of scorers in Spanish',
      '! Jugador !! Partido !! Res. !! Rival\n|-\n| Neymar || Brasil || 3–1 || Perú',
      false,
    ],
    ['of attendances', '! Team !! Total !! High\n|-\n| Alianza || 12,103 || 5,000', false],
    [
      'of other finals',
      '! Year !! Winner !! Score !! Runner-up\n|-\n| 2013 || Alianza || 2–1 || Boys',
      false,
    ],
    ['of seasons', '! Team !! Since !! Last\n|-\n| Alianza || 2012–13 || Boys', false],
    ['of places', '! Pos !! Team !! Pld !! W !! D !! L\n|-\n| 1 || Alianza || 3 || 2 || 1 || 0', false],
    ['of days', '! Round !! Days !! Draw\n|-\n| Final || 10–12 May || Lima', false],
    ['of results that a template holds', '| Alianza || 2–1 || Boys\n|-\n| {{OneLegResult|A||1–0|B}}', false],
    ['of results that a template holds which nobody knows', '| Alianza || {{fb r|gf=2|ga=1}} || Boys', false],
    ['of nothing', '|-', false],
  ])('%s plainly holds results: %s', (_of, rows, holds) => {
    const wikitext = `Alianza 2–1 Boys.\n{| class="wikitable"\n${rows}\n|}`;
    expect(unknownResultTables(pageOf(wikitext).page)).toEqual(holds ? [18] : []);
  });
});
