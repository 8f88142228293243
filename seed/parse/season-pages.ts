import { slugify } from '../../src/domain/slugify.js';

/**
 * Whether an article belongs to the season of another: its title contains the season's, `2018 FIFA World Cup Group A`,
 * or with the year in which the season ends, `2011 UEFA Europa League final` of `2010–11 UEFA Europa League`.
 *
 * Articles about squads, grounds or the draw have no results, and the qualification for a tournament is a competition
 * of its own: these do not belong to it.
 */
export function belongsToSeason(title: string, seasonTitle: string): boolean {
  const words = `-${slugify(title)}-`;
  const name = seasonNames(seasonTitle).find((one) => words.includes(`-${one}-`));
  if (name === undefined) return false;
  const rest = words.replace(`-${name}-`, '-');
  if (noResults.test(rest)) return false;
  return !(qualification.test(rest) && isOneYear(seasonTitle));
}

/** The season's title in lower case, and with the last of its two years alone; none without a year. */
function seasonNames(seasonTitle: string): string[] {
  const name = slugify(seasonTitle.replace(/\s*\([^()]*\)\s*$/, ''));
  if (!year.test(name)) return [];
  const [whole = '', century = '', first = '', last = ''] = /\b(\d\d)(\d\d)-(\d{4}|\d\d)\b/.exec(name) ?? [];
  if (whole === '') return [name];
  const startCentury = Number(century);
  const end =
    last.length === 4 ? last : `${Number(last) < Number(first) ? startCentury + 1 : century}${last}`;
  return [name, name.replace(whole, end)];
}

const year = /\b(?:1[89]|20|21)\d\d\b/;

function isOneYear(seasonTitle: string): boolean {
  return !/\d{4}\s*[-–—/]\s*\d{2}/.test(seasonTitle);
}

/** Words behind or before a season's title, in English, Spanish, Portuguese, French, German and Italian. */
const noResults = wordPattern(
  'squads? rosters? plantillas? planteles convocatorias convocados convocacoes effectifs? kader convocazioni',
  'venues? stadiums? sedes estadios stades stadien stadi',
  'draw seeding sorteo sorteio tirage auslosung sorteggio',
  'officials referees arbitros arbitres schiedsrichter arbitri',
  'statistics goalscorers estadisticas goleadores estatisticas artilheiros statistiques buteurs statistik statistiken',
  'torschutzenliste statistiche marcatori records?',
  'awards bids? bidding candidaturas? candidatures? bewerbung candidature broadcasters broadcasting broadcast',
  'ceremony ceremonia ceremonie cerimonia controversies controversias sponsorship marketing mascot ball tickets',
  'transfers fichajes transferts managers attendances? preparations? hosts? concerns impact aftermath legacy',
);

/** Words of a competition in which teams qualify for another. */
const qualification =
  /-(?:qualification|qualifying|qualifiers|clasificacion-para|eliminatorias|qualificacao|qualifications|eliminatoires|qualifikation|qualificazioni)(?!-(?:rounds?|phase|stage|play))-/;

function wordPattern(...words: readonly string[]): RegExp {
  return new RegExp(`-(?:${words.join(' ').split(' ').join('|')})-`);
}
