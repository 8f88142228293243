import { expect, test } from 'vitest';
import { readSlotText } from '../../../../../seed/parse/tie/slot-text.js';

/** `place 1 of a`, `WINNER`, `UNKNOWN`. */
function read(text: string): string {
  const stated = readSlotText(text);
  if (stated.is === 'PLACE') return `place ${stated.place} of ${stated.group}`;
  return stated.is === 'OUTCOME' ? stated.outcome : stated.is;
}

test.each([
  ['Winner Group A', 'place 1 of a'],
  ['Winner of Group A', 'place 1 of a'],
  ['Group B winner', 'place 1 of b'],
  ['Runner-up Group B', 'place 2 of b'],
  ['Group A runner-up', 'place 2 of a'],
  ['Runners-up of Group 3', 'place 2 of 3'],
  ['Third place Group C', 'place 3 of c'],
  ['2nd Group D', 'place 2 of d'],
  ['Ganador del Grupo B', 'place 1 of b'],
  ['2.º Grupo C', 'place 2 of c'],
  ['Primero Zona 1', 'place 1 of 1'],
  ['1A', 'place 1 of a'],
  ['B2', 'place 2 of b'],
])('%s names a place in a group', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ['Winner Match 74', 'WINNER'],
  ['Winner of semi-final 1', 'WINNER'],
  ['Winners of Quarter-final 3', 'WINNER'],
  ['W49', 'WINNER'],
  ['Winner SF2', 'WINNER'],
  ['Loser Match 101', 'LOSER'],
  ['Loser of Semifinal 2', 'LOSER'],
  ['L61', 'LOSER'],
  ['Perdedor Semifinal 1', 'LOSER'],
])('%s names a side of a tie', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ['TBD', 'UNKNOWN'],
  ['To be determined', 'UNKNOWN'],
  ['?', 'UNKNOWN'],
  ['', 'UNKNOWN'],
  ['3rd Group A/B/C/D/F', 'OTHER'],
  ['Best third place', 'OTHER'],
  ['Winner Group A or Runner-up Group B', 'OTHER'],
])('%s names neither', (text, expected) => {
  expect(read(text)).toBe(expected);
});
