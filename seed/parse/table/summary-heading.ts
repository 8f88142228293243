import { slugify } from '../../../src/domain/slugify.js';
import type { ResultTable } from './result-table.js';

/** Headings of matches that are told elsewhere, or are not of the season, in the languages of the pages. */
const ofMatches = new RegExp(
  `(?:^|-)(?:${[
    'attendances?|biggest|largest|highest|records?|hat-?tricks?|scoring|statistics|head-to-head|all-time|previous|history|friendl(?:y|ies)',
    'top-(?:scor|attend|goal)[a-z]*|streaks?|past|pre-season|awards?',
    'asistencias?|goleadas|mayores|historial|antecedentes|estadisticas?|palmares|amistosos?|pretemporada',
    'publicos?|maiores|historico|estatisticas?|amigaveis|zuschauer.*|hochste.*|statistik(?:en)?|rekorde?|freundschaftsspiele',
    'affluences?|statistiques?|historique|palmares|statistiche|precedenti|albo-d-?oro|amichevoli',
  ].join('|')})(?:-|$)`,
);
/** Headings of tables that count other things than the season's matches, or only some of them. */
const ofStandings = new RegExp(
  `(?:^|-)(?:${[
    'home-(?:table|standings|record|results)|away-(?:table|standings|record|results)|all-time|attendances?|form|half-season|head-to-head',
    'by-(?:round|week|matchday)|fair-play|disciplinary|coefficients?|at-(?:home|the-end-of-.*)|first-half|second-half|calendar-year',
    '(?:second|third|fourth|fifth)-placed.*|overall-(?:home|away)|runners-up-ranking|ranking-of-.*',
    'local(?:es)?|visitantes?|promedios?|fair-?play|historica|tabla-historica|acumulada',
    'heimtabelle|auswartstabelle|hinrundentabelle|ruckrundentabelle|ewige-tabelle|zuschauertabelle|fairplay.*|tabellenverlauf',
    'domicile|exterieur|in-casa|in-trasferta|casalinghe|esterne',
  ].join('|')})(?:-|$)`,
);

/** Whether a heading says that the table below sums up other results, or is not about the season's. */
export function isSummaryHeading(heading: string, kind: ResultTable['kind']): boolean {
  const slug = slugify(heading);
  switch (kind) {
    case 'MATCHES':
      return ofMatches.test(slug);
    case 'STANDINGS':
      return ofStandings.test(slug);
    case 'CROSSTABLE':
      return /(?:^|-)(?:head-to-head|all-time)(?:-|$)/.test(slug);
    case 'BRACKET':
      return false;
  }
}
