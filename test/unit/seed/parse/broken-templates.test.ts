import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCrosstable } from '../../../../seed/parse/group/crosstable.js';
import { readSportsTable } from '../../../../seed/parse/group/sports-table.js';
import { readFootballBox } from '../../../../seed/parse/match/football-box.js';
import { holdsUnknownResults } from '../../../../seed/parse/result-templates.js';
import type { TeamRegistry } from '../../../../seed/parse/team/team-registry.js';
import { readBracket } from '../../../../seed/parse/tie/bracket.js';
import { readLegResult } from '../../../../seed/parse/tie/leg-result.js';
import { readSportsSeries } from '../../../../seed/parse/tie/sports-series.js';
import type { Template } from '../../../../seed/read/wikitext/template.js';
import { reading } from '../../../support/seed/parse/read-templates.js';

const page = `
{{#invoke:Sports table|main|team1=A|team2=B|name_A={{fb|BRA}} (C)|win_A=1|result1=Q|text_Q=[[Final]]|match_A_B=2–1}}
{{#invoke:sports results|main|team_order=A;B,C|A_B=2–1|match_B_A=0-0|name_C={{nft|Brazil}}}}
{{TwoLegResult|'''[[Club A|A]]'''|PER|3–3 (a)|B|PER|2–1|1–2 {{aet}} (4–3 p)|winner=1}}
{{#invoke:Sports series|main|legs=2|[[A]]|FRA|2–1|B|GER|1–1|1–0|C||w/o|D||+:–|}}
{{Football box|date={{Start date|2014|6|12}}|team1={{fb-rt|BRA}}|score=3–1|aet=y|team2=A|penaltyscore=4–2}}
{{8TeamBracket-2legs|legs=2/1|RD1-team1=A|RD1-score1-1=2|RD1-score1-agg=3 (1)|RD1-team2=B|RD3b-team1=Bye}}
{{#invoke:RoundN|N4|3rdplace=yes|28 June|{{fb|BRA}} (p)|1 (3)|{{fb|CHI}}|1 (2)||'''A'''|2|B|0||A|1|C|2}}
`;
const broken = [
  '{{',
  '}}',
  '|',
  '=',
  '[[',
  ']]',
  "'''",
  '\n',
  '<ref>',
  '<!--',
  '–',
  '+',
  '(',
  '31 June',
  '_',
  '𝄞',
];

/** A place of the page, how much is cut out there, and what is put in. */
const change = fc.tuple(fc.nat(page.length), fc.nat(60), fc.constantFrom('', ...broken));

test('whatever a page holds, each reader reads it or says what is wrong', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      const wikitext = changes.reduce(
        (text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut),
        page,
      );
      expect(reading(wikitext, readAll, []).problems).toBeDefined();
    }),
    { numRuns: 100 },
  );
});

function readAll(template: Template, roster: TeamRegistry): void {
  for (const read of [readSportsTable, readCrosstable, readLegResult, readSportsSeries, readBracket])
    read(template, roster);
  readFootballBox(template, roster, 2014);
  holdsUnknownResults(template);
}
