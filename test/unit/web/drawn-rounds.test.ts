import { expect, test } from 'vitest';
import { drawnRounds } from '../../../src/web/bracket/drawn-rounds.js';
import { layoutBracket } from '../../../src/web/bracket/layout.js';

type Rounds = Parameters<typeof drawnRounds>[0];
type OpenTies = Parameters<typeof drawnRounds>[1];

const team = (slug: string) => ({ slug, name: slug });

function round(name: string, ...ties: [one: string, other: string][]): Rounds[number] {
  const drawn = ties.map(([one, other]) => ({
    slug: `${one}-${other}`,
    team1: team(one),
    team2: team(other),
    winner: null,
    next: null,
  }));
  return { slug: name, name, kind: 'SEMIFINAL', region: null, ties: drawn } as unknown as Rounds[number];
}

function open(slug: string, roundName: string, ...slots: object[]): OpenTies[number] {
  const empty = { text: null, team: null, group: null, outcome: null, tie: null, openTie: null };
  const filled = slots.map((slot) => ({ ...empty, ...slot }));
  return { slug, roundName, roundKind: 'FINAL', region: null, slots: filled } as unknown as OpenTies[number];
}

test('a final that waits for one semi-final that is drawn and one that is not stands after both', () => {
  const openTies = [
    open('semi-2', 'Semi-finals', { team: team('c') }, { text: 'Runner-up Group B' }),
    open(
      'final',
      'Final',
      { outcome: 'WINNER', openTie: { slug: 'semi-2' } },
      { outcome: 'WINNER', tie: { slug: 'a-b' } },
    ),
    open(
      'third',
      'Third place',
      { outcome: 'LOSER', openTie: { slug: 'semi-2' } },
      { outcome: 'LOSER', tie: { slug: 'a-b' } },
    ),
  ];
  const rounds = drawnRounds([round('Semi-finals', ['a', 'b'])], openTies);
  expect(rounds.map(({ name, ties }) => `${name}: ${ties.map(({ slug }) => slug).join(' ')}`)).toEqual([
    'Semi-finals: a-b semi-2',
    'Final: final',
    'Third place: third',
  ]);
  const { columns } = layoutBracket(rounds.slice(0, 2).map(({ ties }) => ties));
  expect(
    columns.map((positions) =>
      positions.map(({ tie, row, span, half }) => `${tie.slug} ${row}/${span} ${half}`),
    ),
  ).toEqual([['semi-2 1/1 upper', 'a-b 2/1 lower'], ['final 1/2 null']]);
});
