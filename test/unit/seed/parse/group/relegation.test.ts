import { describe, expect, test } from 'vitest';
import { isRelegation } from '../../../../../seed/parse/group/relegation.js';

describe('a place goes on', () => {
  test.each([
    'Promotion to the 2013 Torneo Descentralizado',
    'Ascenso al Campeonato Descentralizado 2014',
    'Advance to relegation round',
    'Relegation to the relegation round',
    'Qualification to the relegation play-offs',
    'Relegation play-off',
    'Promotion/relegation play-offs',
    'Relegated to the play-offs',
    'Relegation group',
    'Qualification for the elimination final',
    'Advance to the single-elimination tournament',
    'Clasificado a la liguilla de descenso',
    'Repechaje por el descenso',
    'Promoción para no descender',
    'Fase de eliminación directa',
    'Clasificado a las eliminatorias',
    'Qualification for relegation',
    'Final Stage',
    'Liguilla por la permanencia',
  ])('%s', (mark) => {
    expect(isRelegation(mark)).toBe(false);
  });
});

describe('a place goes down or out', () => {
  test.each([
    'Relegation to the Second Division',
    'Relegated to Ascenso MX',
    'Relegation to 2. Bundesliga',
    'Relegation to League B',
    'Relegation to 2014 Copa Perú, regional stage',
    'Relegated after the play-offs',
    'Relegation zone',
    'Qualification for the Europa League group stage and relegation to the Championship',
    'Eliminated in the relegation round, relegated',
    'Eliminated in the group stage',
    'Elimination',
    'Disqualified',
    'Did not qualify',
    'Descenso directo',
    'Desciende a la Segunda División',
    'Zona de descenso',
    'Eliminado en la fase de grupos',
    'No clasificado',
    'Descendió a la liga distrital',
  ])('%s', (mark) => {
    expect(isRelegation(mark)).toBe(true);
  });
});
