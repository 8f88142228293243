import { describe, expect, test } from 'vitest';
import { auditSeason } from '../../../../../seed/audit/audit.js';
import { seasonOutcome } from '../../../../../seed/parse/season-outcome.js';
import { bare } from '../../../../support/seed/season-from-wikitext.js';

/** A season played out, which Alianza ended first, with this text in the place of the champion. */
function season(winners: string, facts: object = {}) {
  return bare(
    `{{Infobox football league season\n| competition = Copa\n| season = 2020\n| winners = ${winners}\n}}
== League table ==
{{#invoke:Sports table|main|team1=A|team2=B|name_A=Alianza|name_B=Boys
|win_A=2|draw_A=0|loss_A=0|gf_A=3|ga_A=0|win_B=0|draw_B=0|loss_B=2|gf_B=0|ga_B=3
|match_A_B=1–0|match_B_A=0–2}}`,
    facts,
  );
}

describe('a title', () => {
  test.each([
    'Unattributed',
    "''Not awarded''",
    'None',
    'No champion',
    'Vacant',
    'Season void',
    'Season abandoned',
    'Season cancelled (COVID-19)',
    'Desierto',
    'Sin campeón',
    'Torneo anulado',
    '[[Alianza]] and [[Boys]] (shared)',
  ])('that nobody has for himself has no champion: %s', (winners) => {
    const read = season(winners);
    expect(seasonOutcome(read)).toEqual({ final: null, champion: null, runnerUp: null });
    expect(auditSeason(read)).toEqual([]);
  });

  test.each(['TBD', '—', 'N/A', 'Por definir', 'To be determined'])(
    'that is not told is that of the table: %s',
    (winners) => {
      const read = season(winners);
      expect(seasonOutcome(read)).toMatchObject({ champion: 'alianza', runnerUp: 'boys' });
      expect(auditSeason(read)).toEqual([]);
    },
  );

  test('is what the facts file says', () => {
    expect(seasonOutcome(season('Alianza', { champion: null })).champion).toBeNull();
    expect(seasonOutcome(season('Not awarded', { champion: 'Alianza' })).champion).toBe('alianza');
  });
});
