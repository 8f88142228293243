import { expect, test } from 'vitest';
import { zoneOfLetters, zoneOfText } from '../../../../../seed/parse/group/zone.js';

test.each([
  ['Champions', 'CHAMPION'],
  ['Campeón', 'CHAMPION'],
  ['Champions, qualification for the Champions League group stage', 'CHAMPION'],
  ['Champions and promotion to the First Division', 'PROMOTION'],
  ['Qualification for the Champions League group stage', 'QUALIFICATION'],
  ['Qualification for the Champions League play-off round', 'QUALIFICATION'],
  ['Winners', 'CHAMPION'],
  ['Winner, qualified for the Cup', 'CHAMPION'],
  ['Winners advance to the quarter-finals', 'QUALIFICATION'],
  ['Winner of each group, qualified for the quarter-finals', 'QUALIFICATION'],
  ["Qualification to the Cup Winners' Cup first round", 'QUALIFICATION'],
  ['Qualification for the Campeones Cup', 'QUALIFICATION'],
  ['Championship round', 'QUALIFICATION'],
  ['Clasificado a la Liga de Campeones', 'QUALIFICATION'],
  ['Teilnahme an der Europa League', 'QUALIFICATION'],
  ['2026 FIFA World Cup', 'QUALIFICATION'],
  ['Advance to knockout stage', 'QUALIFICATION'],
  ['National stage', 'QUALIFICATION'],
  ['Promotion to the Premier League', 'PROMOTION'],
  ['Ascenso a Primera División', 'PROMOTION'],
  ['Asciende al Descentralizado', 'PROMOTION'],
  ['Aufstieg in die Bundesliga', 'PROMOTION'],
  ['Promozione in Serie A', 'PROMOTION'],
  ['Advance to the promotion round', 'QUALIFICATION'],
  ['Qualification for promotion play-offs', 'PLAY_OFF'],
  ['Relegation play-off', 'PLAY_OFF'],
  ['Inter-confederation play-offs', 'PLAY_OFF'],
  ['Promoción', 'PLAY_OFF'],
  ['Repechaje', 'PLAY_OFF'],
  ['Relegation gegen den Dritten der 2. Bundesliga', 'PLAY_OFF'],
  ['Relegation to the EFL Championship', 'RELEGATION'],
  ['Administratively relegated to Championnat National', 'RELEGATION'],
  ['Descenso a Segunda División', 'RELEGATION'],
  ['Abstieg in die Regionalliga', 'RELEGATION'],
  ['Rebaixamento à Série B', 'RELEGATION'],
  ['Retrocessione in Serie B', 'RELEGATION'],
  ['Relegated to Ascenso MX', 'RELEGATION'],
  ['Relegation group', 'QUALIFICATION'],
  ['Eliminated', 'OTHER'],
  ['Disqualified from the Champions League', 'OTHER'],
  ['Refused title and entry to the UCL', 'OTHER'],
  ['Dissolved', 'OTHER'],
  ['Green', 'OTHER'],
])('%s: %s', (text, kind) => {
  expect(zoneOfText(text)).toEqual({ kind, certain: true });
});

test.each([
  ['Possible knockout stage', 'QUALIFICATION'],
  ['Possible relegation', 'RELEGATION'],
  ['Champions League or Europa League', 'QUALIFICATION'],
  ['Posible descenso', 'RELEGATION'],
])('%s: %s, and not for certain', (text, kind) => {
  expect(zoneOfText(text)).toEqual({ kind, certain: false });
});

test.each([
  ['C', 'CHAMPION'],
  ['C, P', 'PROMOTION'],
  ['CQ', 'CHAMPION'],
  ['CR', 'RELEGATION'],
  ['H, A', 'QUALIFICATION'],
  ['O', 'PLAY_OFF'],
  ['REL', 'RELEGATION'],
  ['PO2', 'PLAY_OFF'],
  ['UCL', 'QUALIFICATION'],
  ['E', 'OTHER'],
  ['XX', 'OTHER'],
])('the letters %s: %s', (letters, kind) => {
  expect(zoneOfLetters(letters)).toEqual({ kind, certain: true });
});
