import { describe, expect, test } from 'vitest';
import { isNameBold, readTeamReference } from '../../../../../seed/parse/team/team-reference.js';
import { valued } from '../../../../support/seed/parse/read-templates.js';

/** A reference on a page of the English Wikipedia: its name, and the address of its article without the wiki's. */
function reference(text: string, wiki = 'en') {
  const found = readTeamReference(valued(text), wiki);
  return (
    found && {
      name: found.name,
      link: found.link?.urls[0]?.replace('https://en.wikipedia.org/wiki/', '') ?? null,
    }
  );
}

describe('a club is called', () => {
  test.each([
    ['Alianza Lima', 'Alianza Lima', null],
    ['[[Alianza Lima]]', 'Alianza Lima', 'Alianza_Lima'],
    ['[[Club Alianza Lima|Alianza Lima]]', 'Alianza Lima', 'Club_Alianza_Lima'],
    ['[[Club_Alianza_Lima#History|Alianza]]', 'Alianza', 'Club_Alianza_Lima'],
    ['[[:es:Club Alianza Lima|Alianza]]', 'Alianza', 'https://es.wikipedia.org/wiki/Club_Alianza_Lima'],
    ['[[2013 Club Alianza Lima season|Alianza]]', 'Alianza', 'Club_Alianza_Lima'],
    ['[[alianza_Lima|Alianza]]', 'Alianza', 'Alianza_Lima'],
    ['[[#Group A|Alianza]]', 'Alianza', null],
    ['[[Alianza\ud834|Alianza]]', 'Alianza', null],
    ['[[2012–2013 Club Alianza Lima season|Alianza]]', 'Alianza', 'Club_Alianza_Lima'],
    ['[[Who? F.C.|Who?]]', 'Who?', 'Who%3F_F.C.'],
    ['[[2013–14 Arsenal F.C. season|Arsenal]]', 'Arsenal', 'Arsenal_F.C.'],
    ['{{flagicon|PER}} [[Alianza Lima]]', 'Alianza Lima', 'Alianza_Lima'],
    ['{{flagicon|PER}} Alianza Lima', 'Alianza Lima', null],
    ['{{flag icon|PER|size=20px}}&nbsp;[[Alianza Lima]]', 'Alianza Lima', 'Alianza_Lima'],
    ['{{fbaicon|PER}} [[Alianza Lima]]', 'Alianza Lima', 'Alianza_Lima'],
    ['[[Alianza Lima]] {{fbaicon|PER}}', 'Alianza Lima', 'Alianza_Lima'],
    ['{{flag|Peru}} [[Alianza Lima]]', 'Alianza Lima', 'Alianza_Lima'],
    ['[[File:Escudo.png|20px]] [[Alianza Lima]]', 'Alianza Lima', 'Alianza_Lima'],
    ["'''[[Alianza Lima]]'''", 'Alianza Lima', 'Alianza_Lima'],
    ["''{{nowrap|[[Alianza Lima]]}}''", 'Alianza Lima', 'Alianza_Lima'],
    ['{{small|[[Alianza Lima]]}}', 'Alianza Lima', 'Alianza_Lima'],
    ['[[Alianza Lima]]<ref name="a">A [[note]].</ref>', 'Alianza Lima', 'Alianza_Lima'],
    ['<!-- [[Boys]] -->[[Alianza Lima]]', 'Alianza Lima', 'Alianza_Lima'],
    [
      '{{ill|Alianza Lima|es|Club Alianza Lima}}',
      'Alianza Lima',
      'https://es.wikipedia.org/wiki/Club_Alianza_Lima',
    ],
    [
      '{{ill|Club Alianza Lima|es|lt=Alianza Lima}}',
      'Alianza Lima',
      'https://es.wikipedia.org/wiki/Club_Alianza_Lima',
    ],
    ['[[Deportivo Municipal]] (RdM)', 'Deportivo Municipal (RdM)', 'Deportivo_Municipal'],
    ['[[Barcelona]] B', 'Barcelona B', 'Barcelona'],
    ['[[Talleres de Córdoba|Talleres (C)]]', 'Talleres (C)', 'Talleres_de_C%C3%B3rdoba'],
    ['Talleres (C)', 'Talleres (C)', null],
    ['{{Futebol Flamengo}}', 'Flamengo', null],
    ['{{Fb team (N) Sport Boys}}', 'Sport Boys', null],
    ['{{Calcio Riva|N}}', 'Riva', null],
    ['{{flagg|unc|BRA}}', 'Brazil', null],
    ['{{#invoke:flagg|main|unpe|BRA}}', 'Brazil', null],
    ['{{GER|1949}}', 'Germany', null],
  ])('%s', (text, name, link) => {
    expect(reference(text)).toEqual({ name, link });
  });
});

describe('what is a mark is no part of the name', () => {
  test.each([
    '[[Alianza]] (C)',
    '[[Alianza]] (P)',
    '[[Alianza]] (C, Q)',
    "'''[[Alianza]]''' (B)",
    '[[Alianza]] (2B)',
    '[[Alianza]] (s)',
    "[[Alianza]] '''(C)'''",
    '[[Alianza]] <small>(title holders)</small>',
    '[[Alianza]] {{small|([[2012 Copa|holders]])}}',
    '[[Alianza]] (hosts)',
    '[[Alianza]] (3)',
    '(3) [[Alianza]]',
    '[[Alianza]]†',
    '[[Alianza]] *',
    '† [[Alianza]]',
    '[[Alianza]]{{dagger}}',
    '[[Alianza]]{{efn|A note.}}',
    '[[Alianza]] {{aet}}',
    '[[Alianza]] {{pso}}',
    '[[Alianza]] (p)',
    '[[Alianza]] ([[Golden goal|g.g.]])',
    "'''[[Alianza]]''' ([[Extra time|a.e.t.]])",
    '[[Alianza]] (a) (C)†',
    '[[Alianza|Alianza†]]',
  ])('%s', (text) => {
    expect(reference(text)).toEqual({ name: 'Alianza', link: 'Alianza' });
  });

  test.each(['Alianza (title holders)', 'Alianza†', '* Alianza', 'Alianza (a.e.t.)', 'Alianza {{pso}}'])(
    'without a link: %s',
    (text) => {
      expect(reference(text)).toEqual({ name: 'Alianza', link: null });
    },
  );
});

describe('a nation is called', () => {
  test.each([
    ['{{fb|BRA}}', 'Brazil', 'nation bra'],
    ['{{fb-rt|BRA}}', 'Brazil', 'nation bra'],
    ['{{fb|BRA|name=Brasil}}', 'Brasil', 'nation bra'],
    ['{{fb|URU|1930}}', 'Uruguay', 'nation uru'],
    ['{{fb-rt|1930|URU}}', 'Uruguay', 'nation uru'],
    ['{{fbw|USA}}', 'United States', 'nation usa women'],
    ['{{fbw-rt|USA}}', 'United States', 'nation usa women'],
    ['{{fbu|20|BRA}}', 'Brazil', 'nation bra under-20'],
    ['{{fbwu|17|BRA}}', 'Brazil', 'nation bra women under-17'],
    ['{{fb|FRG}}', 'West Germany', 'nation frg'],
    ['{{fb|KOS}}', 'Kosovo', 'nation kvx'],
    ['{{fb|XYZ}}', 'XYZ', 'nation xyz'],
    ['{{nft|Brazil}}', 'Brazil', 'nation bra'],
    ['{{flag|Brazil}}', 'Brazil', undefined],
    ['{{flag|BRA}}', 'Brazil', undefined],
    ['{{flagcountry|BRA}}', 'Brazil', undefined],
    ['{{flag|Atlantis}}', 'Atlantis', undefined],
    ['{{fbicon|BRA}}', 'Brazil', undefined],
    ['{{BRA}}', 'Brazil', undefined],
    ['{{#invoke:flag|fb|BRA}}', 'Brazil', 'nation bra'],
    ['{{#invoke:flag|fb-rt|BRA}} {{pso}}', 'Brazil', 'nation bra'],
    ["'''{{fb|BRA}}''' (H)", 'Brazil', 'nation bra'],
    ['{{nowrap|{{fb|BRA}} (C)}}', 'Brazil', 'nation bra'],
    ['{{flagicon|BRA}} [[Brazil national football team|Brazil]]', 'Brazil', 'nation bra'],
    ["[[Brazil women's national football team|Brazil]]", 'Brazil', 'nation bra women'],
    ["[[United States men's national soccer team|United States]]", 'United States', 'nation usa'],
    ['[[Brazil national under-20 football team|Brazil]]', 'Brazil', 'nation bra under-20'],
    ['[[The Gambia national football team|Gambia]]', 'Gambia', 'nation gam'],
    ['[[Atlantis national football team|Atlantis]]', 'Atlantis', 'nation atlantis'],
  ])('%s', (text, name, key) => {
    const found = readTeamReference(valued(text), 'en');
    expect([found?.name, found?.link?.key]).toEqual([name, key]);
  });

  test.each([
    ['{{fb|MEX}}', 'Mexico_national_football_team'],
    ['{{fb|USA}}', "United_States_men's_national_soccer_team"],
    ['{{fbw|USA}}', "United_States_women's_national_soccer_team"],
    ['{{fbu|20|MEX}}', 'Mexico_national_under-20_football_team'],
    ['{{fbwu|17|MEX}}', "Mexico_women's_national_under-17_football_team"],
    ["[[India men's national football team|India]]", "India_men's_national_football_team"],
    ['{{flag|Mexico}}', null],
  ])('the article of %s', (text, link) => {
    expect(reference(text)?.link).toBe(link);
  });

  test('on a page of another wiki a template does not tell the title of the article', () => {
    expect(reference('{{sel|MEX}}', 'es')).toEqual({ name: 'Mexico', link: null });
    expect(reference('[[Club X|X]]', 'es')?.link).toBe('https://es.wikipedia.org/wiki/Club_X');
    expect(reference('[[:en:Club X|X]]', 'es')?.link).toBe('Club_X');
  });

  test.each([
    ['{{flagicon|URU}} Nacional', 'uru'],
    ['{{flagicon|PAR}} [[Club Nacional|Nacional]]', 'par'],
    ['{{flag|Peru}} [[Alianza]]', 'per'],
    ['{{fb|BRA}}', null],
    ['Nacional', null],
  ])('a flag beside a name is where it is from: %s', (text, flag) => {
    expect(readTeamReference(valued(text), 'en')?.flag).toBe(flag);
  });
});

test.each(['', '<!-- ? -->', '{{dagger}}', '<ref>A note.</ref>', '[[File:Escudo.png]]', '&nbsp;', '†'])(
  '%j names nobody',
  (text) => {
    expect(reference(text)).toBeUndefined();
  },
);

describe('a name is bold', () => {
  test.each([
    ["'''Alianza'''", true],
    ["'''[[Alianza]]''' (p)", true],
    ["{{flagicon|PER}} '''[[Alianza]]'''", true],
    ["'''{{flagicon|PER}} [[Alianza]]'''", true],
    ["{{fbaicon|PER}} '''[[Alianza]]''' {{pso}}", true],
    ["{{nowrap|'''[[Alianza]]'''}} (a)", true],
    ["'''{{fb|BRA}}''' ([[Extra time|a.e.t.]])", true],
    ['<b>Alianza</b>', true],
    ['Alianza', false],
    ["[[Alianza]] '''(p)'''", false],
    ["'''{{nowrap|[[Alianza]]}}'''", true],
    ["{{nowrap|{{small|{{fbaicon|PER}} '''[[Alianza]]''' (a)}}}}", true],
    ["{{nowrap|[[Alianza]] '''(a)'''}}", false],
    ["{{fb|BRA}} '''(C)'''", false],
    ["'''Alianza''' Lima", false],
    ['', false],
  ])('%s: %j', (text, is) => {
    expect(isNameBold(valued(text))).toBe(is);
  });
});
