import { expect, test } from 'vitest';
import { belongsToSeason } from '../../../../seed/parse/season-pages.js';

test.each([
  ['2012 Lake Cup', '2012 Lake Cup Group A'],
  ['2012 Lake Cup', '2012 Lake Cup knockout stage'],
  ['2012 Lake Cup', 'Uplands v Lowlands (2012 Lake Cup)'],
  ['2012 Lake Cup (women)', '2012 Lake Cup final'],
  ['2011–12 Lake Cup', '2011–12 Lake Cup group stage'],
  ['2011–12 Lake Cup', '2012 Lake Cup final'],
  ['1999–2000 Lake Cup', '2000 Lake Cup final'],
  ['1999–00 Lake Cup', '2000 Lake Cup final'],
  ['2011–12 Lake Cup', '2011–12 Lake Cup qualifying phase and play-off round'],
  ['Copa del Lago 2012', 'Anexo:Grupo A de la Copa del Lago 2012'],
  ['Copa del Lago 2012', 'Fase final de la Copa del Lago 2012'],
  ['Seepokal 2012', 'Seepokal 2012/Gruppe A'],
  ['Seepokal 2011/12', 'Seepokal 2011/12/Qualifikation'],
  ['2012 Lake Cup qualification', '2012 Lake Cup qualification – Group 1'],
])('to the season %s belongs the page %s', (season, title) => {
  expect(belongsToSeason(title, season)).toBe(true);
});

test.each([
  ['2012 Lake Cup', '2011 Lake Cup final'],
  ['2012 Lake Cup', '2012 Lake Cups'],
  ['2012 Lake Cup', '2012–13 Lake Cup group stage'],
  ['2012 Lake Cup', 'Uplands national football team'],
  ['2012 Lake Cup', '2012 Lake Cup qualification'],
  ['2012 Lake Cup', '2012 Lake Cup qualifying – Group 1'],
  ['2012 Lake Cup', '2012 Lake Cup squads'],
  ['2012 Lake Cup', '2012 Lake Cup bids'],
  ['Copa del Lago 2012', 'Clasificación para la Copa del Lago 2012'],
  ['Copa del Lago 2012', 'Anexo:Árbitros en la Copa del Lago 2012'],
  ['Seepokal 2012', 'Seepokal 2012/Qualifikation'],
  ['Seepokal 2012', 'Seepokal 2012/Kader'],
  ['Lake Cup', '2012 Lake Cup'],
])('to the season %s does not belong the page %s', (season, title) => {
  expect(belongsToSeason(title, season)).toBe(false);
});
