import { wordSet } from '../word-set.js';

/** Words without a meaning of their own. */
export const neutralWords = wordSet(
  'results result resultados resultado matches match games game partidos partido fixtures fixture schedule',
  'table tables tabla tablas standings clasificacion posiciones position positions league liga crosstable points',
  'summary resumen overview review details scores draw sorteo bracket brackets cuadro llaves calendario',
  'by matchday matchdays matchweek week day jornada jornadas fecha fechas season temporada tournament torneo',
  'competition competicion campeonato groups group grupos grupo pools zones zonas regions regiones',
  'statistiken statistik saison saisonverlauf',
  'tabelle abschlusstabelle kreuztabelle ergebnisse ergebnis spiele spielplan spieltag spieltage paarungen begegnungen',
  'hinrunde ruckrunde classement resultats resultat matchs calendrier journee journees classifica risultati risultato',
  'partite giornata giornate tabellone classificacao tabela jogos partidas rodada rodadas confrontos',
  'gruppen gruppe groupes groupe gironi girone gruppo poule und et der die das di dei delle les du da do dos das os as',
  'clubs teams equipos y and de del la las los el the of en in',
);

/** Words by which the language of the headings is found. */
export const spanishWords = wordSet(
  'grupo grupos fase etapa ronda primera segunda zona octavos cuartos semifinales tercer puesto lugar liguilla',
  'partidos resultados tabla posiciones equipos goleadores torneo referencias enlaces de del la y',
);
export const englishWords = wordSet(
  'group groups stage phase round first second zone quarter quarterfinals semifinals finals third place play',
  'matches results table standings teams goalscorers league season references links see of the and',
);
