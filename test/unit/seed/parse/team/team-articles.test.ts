import { describe, expect, test } from 'vitest';
import { bare, problemsOfUnlisted } from '../../../../support/seed/season-from-wikitext.js';

/** A knockout of single matches, each tie as its two sides; an empty `then` leaves the rounds as they are. */
const page = (...ties: readonly (readonly [string, string])[]) =>
  `== Knockout stage ==\n${ties
    .map(([one, other], index) => `=== Round ${index + 1} ===\n{{OneLegResult|${one}||1–0|${other}||}}`)
    .join('\n')}`;

/** The teams of such a page as `slug: name, article`. */
function teams(ties: readonly (readonly [string, string])[], facts: object = {}): string[] {
  return bare(page(...ties), facts).teams.map(
    ({ slug, name, urls: [url = 'no article'] }) =>
      `${slug}: ${name}, ${decodeURI(url).replace('https://en.wikipedia.org/wiki/', '')}`,
  );
}

describe('a team is its article', () => {
  test.each([
    [
      'two clubs of one name are two',
      [
        ['[[Club Norte|Nacional]]', 'Boys'],
        ['[[Club Sur|Nacional]]', 'Alianza'],
      ],
      [
        'nacional: Nacional, Club_Norte',
        'boys: Boys, no article',
        'nacional--2: Nacional, Club_Sur',
        'alianza: Alianza, no article',
      ],
    ],
    [
      'and can meet',
      [['[[Everton A|Everton]]', '[[Everton B|Everton]]']],
      ['everton: Everton, Everton_A', 'everton--2: Everton, Everton_B'],
    ],
    [
      'two spellings with one article are one',
      [
        ['[[Club Norte|Nacional]]', 'Boys'],
        ['[[Club_Norte#History|C. Norte]]', 'Boys'],
      ],
      ['nacional: Nacional, Club_Norte', 'boys: Boys, no article'],
    ],
    [
      'a name without a link is the one that is linked elsewhere, also below it',
      [
        ['Nacional', 'Boys'],
        ['[[Club Norte|NACIONAL]]', 'Boys'],
        ['[[Club Norte]]', 'Boys'],
      ],
      ['nacional: Nacional, Club_Norte', 'boys: Boys, no article'],
    ],
    [
      'a flag tells which of two clubs a name without a link is',
      [
        ['{{flagicon|PAR}} Nacional', 'Boys'],
        ['{{flagicon|URU}} [[Club Norte|Nacional]]', '{{flagicon|PAR}} [[Club Sur|Nacional]]'],
      ],
      ['nacional: Nacional, Club_Sur', 'boys: Boys, no article', 'nacional--2: Nacional, Club_Norte'],
    ],
    [
      'the season of a club is the club',
      [
        ['[[2012–13 Bolton F.C. season|Bolton]]', 'Boys'],
        ['[[Bolton F.C.|Bolton Town]]', 'Boys'],
      ],
      ['bolton: Bolton, Bolton_F.C.', 'boys: Boys, no article'],
    ],
    [
      'the women of a nation are another team than the men, and so are the young',
      [
        ['{{fb|MEX}}', '{{fbw|MEX}}'],
        ['[[Mexico national football team|Mexico]]', '{{fbu|20|MEX}}'],
      ],
      [
        'mexico: Mexico, Mexico_national_football_team',
        "mexico--2: Mexico, Mexico_women's_national_football_team",
        'mexico--3: Mexico, Mexico_national_under-20_football_team',
      ],
    ],
    [
      'a second team that links to its club has no article of its own',
      [['[[FC Boys|Boys B]]', '[[FC Boys|Boys]]']],
      ['boys-b: Boys B, no article', 'boys: Boys, FC_Boys'],
    ],
    [
      'a second team with an article has it',
      [['[[Boys B]]', '[[Talleres de Córdoba|Talleres (B)]]']],
      ['boys-b: Boys B, Boys_B', 'talleres-b: Talleres (B), Talleres_de_Córdoba'],
    ],
  ] as const)('%s', (_what, ties, expected) => {
    expect(teams(ties)).toEqual(expected);
  });

  test('a club of one name that has a table of its own is another one there too', () => {
    const table = (group: string, name: string, other: string) =>
      `=== Group ${group} ===\n{{#invoke:Sports table|main|team1=N|team2=O|name_N=[[${name}|Nacional]]|name_O=${other}|match_N_O=1–0}}`;
    const season = bare(
      `== Group stage ==\n${table('A', 'Club Norte', 'Boys')}\n${table('B', 'Club Sur', 'Alianza')}`,
    );
    expect(season.groups.map(({ standings }) => standings.map(({ team }) => team))).toEqual([
      ['nacional', 'boys'],
      ['nacional--2', 'alianza'],
    ]);
  });
});

describe('a name that the page links to two articles', () => {
  const both = ['[[Club Norte|Nacional]]', '[[Club Sur|Nacional]]'] as const;

  test('is told, with what to write if they are one', () => {
    expect(bare(page(both)).notes).toEqual([
      {
        kind: 'NAMESAKES',
        line: 3,
        message:
          '"Nacional" is linked to "Club Norte" and "Club Sur": different teams. If they are one, write in the facts file "teams": [{ "name": "Nacional", "article": ["Club Norte", "Club Sur"] }].',
      },
    ]);
  });

  test('is one team where the facts say that one article leads to the other', () => {
    const facts = { teams: [{ name: 'Nacional', article: ['Club Norte', 'Club Sur'] }] };
    const ties = [
      [both[0], 'Boys'],
      [both[1], 'Alianza'],
    ] as const;
    expect(teams(ties, facts)).toEqual([
      'nacional: Nacional, Club_Norte',
      'boys: Boys, no article',
      'alianza: Alianza, no article',
    ]);
    expect(bare(page(...ties), facts).notes).toEqual([]);
  });

  test('without a link, it is not read, and both are named', () => {
    expect(problemsOfUnlisted(page(both, ['Nacional', 'Boys']))).toEqual([
      '5:16 "Nacional" may be "Club Norte" (line 3) or "Club Sur" (line 3). Link it on the page, or write in the facts file "teams": [{ "name": "Nacional", "article": "Club Norte" }] or "teams": [{ "name": "Nacional", "article": "Club Sur" }].',
    ]);
  });

  test('without a link, it is the one that the facts give', () => {
    const facts = { teams: [{ name: 'Nacional', article: 'https://en.wikipedia.org/wiki/Club_Sur' }] };
    expect(bare(page(both, ['Nacional', 'Boys']), facts).ties.map(({ team1 }) => team1)).toEqual([
      'nacional',
      'nacional--2',
    ]);
  });
});

describe('the facts give the article of a team', () => {
  test.each([
    ['that the page does not link', 'Nacional', 'es:Club Norte', 'https://es.wikipedia.org/wiki/Club_Norte'],
    ['that the page links to another one', '[[Nacional]]', 'Club Norte', 'Club_Norte'],
  ])('%s', (_what, name, article, url) => {
    expect(teams([[name, 'Boys']], { teams: [{ name: 'Nacional', article }] })[0]).toBe(
      `nacional: Nacional, ${url}`,
    );
  });

  test('and each of two teams of one name has its own', () => {
    const facts = {
      teams: [
        { name: 'Nacional', article: 'Club Sur', location: 'Sur' },
        { name: 'Nacional', article: 'Club Norte', location: 'Norte' },
      ],
    };
    const season = bare(page(['[[Club Norte|Nacional]]', '[[Club Sur|Nacional]]']), facts);
    expect(season.teams.map(({ location }) => location)).toEqual(['Norte', 'Sur']);
    expect(season.notes).toEqual([]);
  });
});
